"""The words that generated pages are made of, in both languages, a pair saying the same."""

Pair = tuple[str, str]  # Latvian, English

# Sections of a large site: the folder, its name in Latvian addresses, its title.
SECTIONS: tuple[tuple[str, str, Pair], ...] = (
    ("planning", "planosana", ("Plānošana", "Planning")),
    ("procurement", "iepirkumi", ("Iepirkumi", "Procurement")),
    ("training", "macibas", ("Mācības", "Training")),
    ("reports", "parskati", ("Pārskati", "Reports")),
    ("assessment", "novertesana", ("Novērtēšana", "Assessment")),
    ("cooperation", "sadarbiba", ("Sadarbība", "Cooperation")),
)

SENTENCES: tuple[Pair, ...] = (
    (
        "Šajā lapā ir aprakstīts, kā tiek sagatavots un pārbaudīts viens darba posms.",
        "This page describes how one stage of the work is prepared and checked.",
    ),
    (
        "Katru posmu pabeidz ar īsu pārskatu, ko var izlasīt ikviens.",
        "Each stage ends with a short report that anyone can read.",
    ),
    (
        "Ja kāds termiņš mainās, izmaiņas tiek ierakstītas tajā pašā dienā.",
        "If a deadline changes, the change is entered on the same day.",
    ),
    (
        "Par katru uzdevumu atbild viena persona, un tās vārds ir norādīts līdzās uzdevumam.",
        "One person answers for each task, and that person’s name stands beside the task.",
    ),
    (
        "Dokumenti ir sakārtoti pēc datuma, jaunākie vispirms.",
        "The documents are arranged by date, the newest first.",
    ),
    (
        "Vispirms tiek salīdzināti skaitļi, pēc tam – paskaidrojumi.",
        "The figures are compared first, then the explanations.",
    ),
    (
        "Ja divi avoti nesakrīt, *abi* tiek nosaukti un atšķirība tiek paskaidrota.",
        "If two sources differ, *both* are named and the difference is explained.",
    ),
    (
        "Tabulā ir redzamas tikai tās summas, kas **jau ir apstiprinātas**.",
        "The table shows only those sums that **have already been approved**.",
    ),
    (
        "Atbilde parasti ir īsa un nosauc lapu, kurā ir plašāks skaidrojums.",
        "The answer is usually short and names the page with a fuller explanation.",
    ),
    (
        "Vārdi “apstiprināts” un “pārbaudīts” šeit nenozīmē vienu un to pašu.",
        "The words ‘approved’ and ‘checked’ do not mean the same here.",
    ),
    (
        "Pirms darba sākuma tiek noskaidrots, kam rezultāts būs vajadzīgs.",
        "Before work begins, it is established who will need the result.",
    ),
    (
        "Darba grupa tiekas reizi mēnesī un pieraksta, par ko ir vienojusies.",
        "The working group meets once a month and records what it has agreed.",
    ),
    (
        "Pieraksti tiek glabāti tik ilgi, cik tas ir vajadzīgs pārbaudei.",
        "Records are kept for as long as checking requires.",
    ),
    (
        "Ja rezultāts ir atkarīgs no cita posma, tas ir pateikts jau plānā.",
        "If a result depends on another stage, the plan already says so.",
    ),
    (
        "Izmaksas tiek plānotas piesardzīgi – labāk ar nelielu rezervi nekā bez tās.",
        "Costs are planned with care – rather with a small reserve than without one.",
    ),
    ("Mācību materiāli ir pieejami abās valodās.", "The training materials are available in both languages."),
    (
        "Dalībnieki paši izvēlas, kuru programmu apgūt.",
        "The participants themselves choose which programme to take.",
    ),
    (
        "Pēc mācībām katrs var novērtēt, kas bija noderīgs un kas ne.",
        "After the training, everyone can assess what was useful and what was not.",
    ),
    (
        "Skaidra valoda ietaupa laiku gan tam, kas raksta, gan tam, kas lasa.",
        "Plain language saves time both for those who write and for those who read.",
    ),
    ("Saīsinājumi pirmajā reizē tiek atšifrēti.", "Abbreviations are spelt out the first time."),
    ("Ja lapa ir novecojusi, tas ir norādīts tās sākumā.", "If a page is out of date, its beginning says so."),
    (
        "Iepriekšējās redakcijas var pieprasīt, rakstot kontaktpersonai.",
        "Earlier versions can be requested by writing to a contact person.",
    ),
)

# With a sum and a number of their own, so that no two pages are alike.
NUMBERED: tuple[Pair, ...] = (
    (
        "Posma finansējums ir {money}, un tā uzskaites numurs ir {number}.",
        "The financing of the stage is {money}, and its record number is {number}.",
    ),
    (
        "Rezervē paliek {money}; pārbaudes lapa ir reģistrēta ar numuru {number}.",
        "In reserve there remain {money}; the checklist is registered under the number {number}.",
    ),
)

ITEMS: tuple[Pair, ...] = (
    ("uzdevuma apraksts un tā robežas", "a description of the task and its limits"),
    ("darba plāns ar starpposmiem", "a work plan with milestones"),
    ("izmaksu aprēķins", "an estimate of the costs"),
    ("risku saraksts un katra riska vērtējums", "a list of risks and an assessment of each"),
    ("to cilvēku vārdi, kuri atbild par izpildi", "the names of those who answer for carrying it out"),
    ("pārskats par iepriekšējo posmu", "a report on the previous stage"),
    ("pielikumi, kas minēti tekstā", "the annexes that the text mentions"),
    ("atsauksmes, kas saņemtas līdz termiņam", "the comments received by the deadline"),
)

STEPS: tuple[Pair, ...] = (
    ("Pārbaudiet, vai visi dokumenti ir klāt.", "Check that all documents are there."),
    ("Salīdziniet summas ar plānu.", "Compare the sums with the plan."),
    ("Pierakstiet, kas vēl nav zināms.", "Write down what is not yet known."),
    ("Nosūtiet pārskatu tam, kurš par posmu atbild.", "Send the report to the person who answers for the stage."),
    ("Saglabājiet atbildi kopā ar pārskatu.", "Keep the answer together with the report."),
)

PARTS: tuple[Pair, ...] = (
    ("Sagatavošana", "Preparation"),
    ("Izstrāde", "Development"),
    ("Saskaņošana", "Coordination"),
    ("Ieviešana", "Implementation"),
    ("Pārbaude", "Check"),
    ("Nodošana", "Handover"),
)

AIMS: tuple[Pair, ...] = (
    (
        "pilnveidojot darba plānošanu, izmaksu uzskaiti un rezultātu pārbaudi",
        "improving the planning of work, the recording of costs and the checking of results",
    ),
    (
        "stiprinot sadarbību, saziņu un spēju kopīgi novērtēt paveikto",
        "strengthening cooperation, communication and the ability to assess together what has been done",
    ),
    (
        "izstrādājot mācību programmas un nodrošinot, ka tās ir pieejamas ikvienam",
        "developing training programmes and ensuring that they are available to everyone",
    ),
)
