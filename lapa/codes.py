"""The words of every problem: what is wrong, and how to put it right; the catalogues have them in each language."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "notice"]


class Words(NamedTuple):
    """What a code says; {names} are filled by the problem's values."""

    message: str
    hint: str
    severity: Severity = "error"


CODES: Mapping[str, Words] = {
    # files
    "not-utf8": Words("the file is not text in UTF-8", "save it with the encoding UTF-8"),
    "too-large": Words("the file has {size} bytes", "a file here has at most {limit}; make it smaller, or split it"),
    "hidden-character": Words(
        "the character {character} cannot be seen and is not allowed", "delete it and type the text anew"
    ),
    "not-a-file": Words("this is a symbolic link, a pipe or a device", "put a plain file in its place"),
    "unreadable": Words("this is not there, or cannot be read", "put it there, with ordinary permissions"),
    "bad-file-name": Words(
        "the name has other characters than a-z, A-Z, 0-9, “.”, “-” and “_”",
        "rename it; let it begin with a letter or digit",
    ),
    "name-collision": Words("the name differs from {other} in upper and lower case only", "rename one of the two"),
    "not-a-language": Words(
        "the folder {parent} is for the folders {languages} only", "move this into one of them, or away"
    ),
    "deep-folder": Words("folders are nested too deeply", "put at most {limit} folders into each other"),
    "not-a-page": Words("this folder holds Markdown pages only", "move the file away, or end its name with .md"),
    # front matter
    "no-front-matter": Words(
        "the page does not begin with front matter",
        "let its first line be --- and put its fields between that and the next ---",
    ),
    "unclosed-front-matter": Words("the front matter does not end", "put a line --- after its last field"),
    "front-matter-syntax": Words(
        "this does not fit what stands before it", 'write “field: value”, one to a line, and put "…" around the value'
    ),
    "colon-in-value": Words("a value with “: ” in it is not plain text", 'put "…" around the whole value'),
    "sign-before-value": Words(
        "a value that begins with this sign is not plain text", 'put "…" around the whole value'
    ),
    "no-colon": Words("no colon and space follow this field’s name", "write “field: value”"),
    "open-quote": Words("this quotation mark is not closed", "put the same mark at the value’s end"),
    "words-after-quote": Words(
        "the value goes on after its closing quotation mark", "put '…' around the whole value, or \"…\" if a ' is in it"
    ),
    "open-bracket": Words(
        "this bracket is not closed",
        'close it, as in [one, two]; if it is part of a text, put "…" around the whole value',
    ),
    "line-indent": Words(
        "the line begins with too many spaces, or too few", "let it begin exactly below the fields it stands beside"
    ),
    "tab-indent": Words("the line begins with a tab", "use spaces"),
    "yaml-alias": Words("a value that begins with & or * is not plain text", 'put "…" around the whole value'),
    "yaml-tag": Words("a value that begins with ! is not plain text", 'put "…" around the whole value'),
    "comment-after-value": Words(
        "what follows “ #” is not part of the value",
        'put "…" around the whole value, or the comment on a line of its own',
    ),
    "too-deep": Words("the front matter is nested too deeply", "no field goes deeper than {limit} levels"),
    "duplicate-key": Words("“{name}” stands twice", "keep one; the first is in line {line}"),
    # the site
    "same-address": Words("the address {address} is already that of {other}", "choose another slug or name"),
    "missing-page": Words("there is no page of kind {kind}", "write one: every site has it"),
    "second-page": Words(
        "there is a page of kind {kind} already, {other}", "a site has one; make this one another kind"
    ),
    "page-there": Words("there is a page {path} already", "choose another name, or change that page"),
    "broken-link": Words(
        "there is no page {path} in “{language}”",
        "write the way to a page’s file from this page’s folder: ../contacts.md",
    ),
    "broken-fragment": Words("there is no place “{fragment}” in {file}", "write one of {choices}"),
    "unknown-placeholder": Words("there is no fact “{name}” here", "write one of {choices}"),
    "unknown-case": Words("there is no case “{case}”", "write one of {choices}"),
    "no-case": Words("“{name}” has no cases in this language", "write {{{name}}}"),
    "unknown-contact": Words("there is no person “{name}” among the contacts", "write one of {choices}"),
    "taken-id": Words(
        "the heading “{heading}” goes by the id “{name}”, which is a person’s", "give the heading other words"
    ),
    "unknown-working": Words("there is no field of words “{name}”", "write one of {choices}"),
    "made-address": Words(
        "the address {address} is that of a file which the build makes itself", "choose another slug or name"
    ),
    # addresses that readers keep
    "ledger-missing": Words(
        "the list of published addresses is not there", "bring it back; for a new site, run build.py addresses"
    ),
    "ledger-syntax": Words(
        "“{text}” is not an address of this site",
        "write it without what stands before lv or en: lv/kontakti.html; where it went, after an arrow: "
        "lv/saites.html -> lv/kontakti.html",
    ),
    "address-twice": Words(
        "the address {address} stands twice",
        "keep one of its lines, the one with an arrow if there is one; the first is line {line}",
    ),
    "address-not-recorded": Words(
        "the address {address} is not in addresses.txt",
        "write it there, in a line of its own; build.py addresses can do it",
    ),
    "address-gone": Words(
        "there is nothing at {address} any more, and readers may have kept that address",
        "put the page back, or say in this line where its readers are sent: {address} -> {target}",
    ),
    "redirect-nowhere": Words("there is no page {target} to send readers to", "write the address of one that there is"),
    "redirect-chain": Words("{target} has moved too", "write where it went: {end}"),
    "redirect-loop": Words("from {address}, readers are sent round for ever", "write the address of a page here"),
    "redirect-taken": Words(
        "there is a page {address}, though this says that it has moved",
        "delete “-> {target}” here, or give the page another slug",
    ),
    # sums and targets
    "same-code": Words("the code {value} is already that of {other}", "each reform and investment has its own"),
    "sum-differs": Words(
        "the reform has {reform}, its investments together {total}",
        "find the difference of {difference} and put it right",
    ),
    "target-after-period": Words(
        "the target is due on {due}, after the period’s end on {period}",
        "put the wrong one right; or, if the source says so, tell readers under known: target-after-period:",
    ),
    "parts-exceed-target": Words(
        "the parts of the target, together {total}, are more than its value, {value}",
        "put the wrong number right; or, if the source says so, tell readers under known: parts-exceed-target:",
    ),
    "needless-oddity": Words("the oddity {code} is no longer there", "delete it here and in the translation"),
    "unknown-oddity": Words("there is no oddity “{code}”", "write one of {choices}"),
    "number-differs": Words(
        "the number {number} is not in {other}", "both languages say the same numbers; put the wrong one right"
    ),
    "fact-differs": Words("the fact {{{name}}} is not named in {other}", "name it in both languages, or in neither"),
    # fields
    "missing-kind": Words("the page does not say of what kind it is", "add a line “kind: …” with one of {choices}"),
    "unknown-kind": Words("there is no kind of page “{value}”", "write one of {choices}"),
    "missing-field": Words("the field “{name}” is missing", "add a line “{field}: …”"),
    "unknown-field": Words("there is no field “{name}”", "delete it; the fields here are {choices}"),
    "not-text": Words("“{name}” is one text", 'write it after the colon, with "…" around it if it begins with a sign'),
    "not-a-list": Words("“{name}” is a list", "write it as [one, two]"),
    "not-fields": Words(
        "“{name}” has fields of its own", "write each on a line below it, two spaces further in: “{example}: …”"
    ),
    "empty-field": Words("the value is empty", "write it, or delete the field"),
    "bad-amount": Words("“{value}” is not a sum in whole euro", "write the digits alone: 600000"),
    "bad-count": Words("“{value}” is not a whole number", "write the digits alone: 16232"),
    "bad-date": Words("“{value}” is not a date", "write year, month and day: 2026-05-31"),
    "bad-year": Words("“{value}” is not a year", "write four digits: 2026"),
    "bad-code": Words(
        "“{value}” is not the code of a reform or investment",
        "write it like 6.3.1.1.i. or 6.3.1.r., with all its full stops",
    ),
    "bad-slug": Words(
        "“{value}” cannot be part of an address",
        "write small letters a-z, digits and single hyphens: open-administration",
    ),
    "reserved-slug": Words("the address “{value}” is reserved", "choose another word"),
    "bad-folder": Words(
        "the folder’s name “{name}” cannot be part of an address",
        "write small letters a-z, digits and single hyphens, or give it a name under [tool.lapa.folders]",
    ),
    "bad-id": Words("“{value}” is not an id", "write small letters a-z, digits and single hyphens: dace-balode"),
    "bad-phone": Words("“{value}” is not a phone number", "write it like +371 67082917"),
    "bad-email": Words("“{value}” is not an e-mail address", "write it like name.surname@mk.gov.lv, in small letters"),
    "bad-address": Words("“{value}” is not a web address", "write it whole, from https:// on, without spaces"),
    "bad-known-address": Words(
        "“{value}” is not a web address", "write it whole, from https:// on, or the word unknown if it is not known"
    ),
    "bad-language": Words("“{value}” is not a language", "write lv or en"),
    "bad-translation": Words(
        "“{value}” cannot stand here", "write none if the page is not translated, else delete the field"
    ),
    # the two languages
    "no-original": Words(
        "there is no original of this translation", "write {original}, give this file its original’s name, or delete it"
    ),
    "no-translation": Words(
        "the page has no translation", "write {translation}; a page of kind text may say translation: none instead"
    ),
    "needless-none": Words("the page has a translation, {translation}", "delete this field"),
    "repeated-fact": Words("the fact “{name}” is written once, in {original}", "delete it here; change it there"),
    "unknown-item": Words(
        "the original has no “{name}”", "use the names of {original}: {choices}; add a new one there first"
    ),
    "missing-item": Words("the words of “{name}” are missing", "translate them from {original}"),
    "not-recorded": Words(
        "no state of {original} is recorded that this was translated from",
        "see that both say the same, then run build.py translated {file}",
        "notice",
    ),
    "translation-behind": Words(
        "the section “{section}” of {original} is newer than this translation",
        "translate the change, then write {name}: {state} under translated: {part}:, or run build.py translated {file}",
        "notice",
    ),
    "section-renamed": Words(
        "the section “{section}” of {original} was “{recorded}” when this was translated",
        "translate it, then write {name}: {state} in the place of {recorded}, or run build.py translated {file}",
        "notice",
    ),
    "section-gone": Words(
        "{original} no longer has the section “{recorded}”",
        "delete it here too, and {recorded} under translated: {part}:, or run build.py translated {file}",
        "notice",
    ),
    "unknown-section": Words("{original} has no section “{recorded}”", "write {name} in its place"),
    "bad-state": Words(
        "“{value}” is not the state of a section",
        "run build.py translated on this file, which writes it: eight signs, 0-9 and a-f",
    ),
    # text
    "raw-html": Words(
        "“{text}” is HTML, and a page’s text has none",
        "write it in Markdown, or type the sign itself; a \\ before it shows it as it is",
    ),
    "image": Words("a page’s text has no images", "delete “{text}”"),
    "reference-link": Words("“{text}” is a link of a kind that is not used", "write [words](address)"),
    "bad-link": Words(
        "“{text}” is neither a page’s file nor a whole address",
        "write the file of a page (../contacts.md), a heading (#id) or a whole address (https://…)",
    ),
    "link-scheme": Words(
        "“{text}” begins as no link here may", "let it begin with https:, http:, mailto: or tel:, or name a page’s file"
    ),
    "link-not-whole": Words(
        "“{text}” is not a whole address, or has a sign that no address has",
        "copy the address whole, without spaces and quotation marks",
    ),
    "link-from-root": Words(
        "“{text}” begins with a slash",
        "let the way to a page begin at this page’s folder (../contacts.md), any other address with https://",
    ),
    "link-entity": Words("the address “{text}” has HTML in it", "type the sign itself: & and not &amp;"),
    "link-without-address": Words("this link leads nowhere", "write its address into the brackets after its words"),
    "link-without-words": Words("this link has no words", "write them into the square brackets before its address"),
    "link-not-closed": Words("the bracket before this link’s address is not closed", "write ) after the address"),
    "link-brackets": Words("the words of this link have brackets", "put a \\ before each bracket in them: \\[2026\\]"),
    "heading-level": Words("a heading cannot begin with {level} here", "begin it with {choices}; leave no level out"),
    "empty-heading": Words("this heading has no words", "write them after the signs, or delete it"),
    "stray-stars": Words("“{text}” makes nothing bold here", "put it right at both ends of the words: **words**"),
    "list-in-text": Words(
        "a list begins in the middle of a paragraph",
        "put an empty line before it; write – for a dash, and 1\\. for a number with a dot",
    ),
    "list-indent": Words("the item is set in too little to belong to one above", "put four spaces before it, or none"),
    "list-number": Words(
        "“{text}” begins an item of a numbered list, out of order",
        "write “{text}\\.” if it is a number or a date; number a list 1, 2, 3",
    ),
    "table-in-text": Words(
        "this line does not make a table here",
        "put an empty line before the table, and give this line as many cells as the line above: | --- | --- |",
    ),
    "lost-words": Words(
        "“{text}” would not be on the page", "delete it, or give the table’s row as many cells as its heading has"
    ),
    "page-too-long": Words(
        "the page is too long",
        "a page has at most {characters} characters, {words} words and {lines} lines; split it up",
    ),
    "paragraph-too-long": Words("the paragraph is too long", "at most {limit} words and signs; split it up"),
    "line-too-long": Words("the line is too long", "at most {limit} characters; split it up"),
    "indent-too-deep": Words(
        "there are too many spaces and signs before the line’s words", "at most {limit}; set it in less"
    ),
    "table-too-large": Words(
        "the table is too large", "at most {columns} columns, and {cells} cells on one page; split it up"
    ),
    "too-many-signs": Words("there are too many of the signs {signs}", "a page has at most {limit}; split it up"),
    "too-many-breaks": Words(
        "there are too many headings and rules without an empty line between",
        "put an empty line before and after each; at most {limit} stand together",
    ),
    # accessibility
    "accessibility-missing": Words(
        "there is no record of an accessibility test",
        "make it: .venv/bin/python -m tests.browser.record 2026-11-23, with today’s date",
    ),
    "accessibility-malformed": Words(
        "the record of the accessibility test is not as the test writes it",
        "run the test again: .venv/bin/python -m tests.browser.record 2026-11-23, with today’s date",
    ),
    "accessibility-outdated": Words(
        "the last accessibility test, of {tested}, is more than twelve months older than the facts of {updated}",
        "run the test again: .venv/bin/python -m tests.browser.record 2026-11-23, with today’s date",
    ),
    "accessibility-failed": Words(
        "the last accessibility test found something by the rule {rule} on {pages}",
        "see https://dequeuniversity.com/rules/axe, put it right, then test again: "
        ".venv/bin/python -m tests.browser.record 2026-11-23, with today’s date",
    ),
    # catalogues
    "catalogue-syntax": Words(
        "this line is not part of a message", 'write msgid or msgstr and one text in "…"; a " inside it is written \\"'
    ),
    "catalogue-order": Words("this is not a whole message", 'write msgid "…" and, below it, msgstr "…", each once'),
    "duplicate-message": Words("the message “{message}” stands twice", "keep one; the first is in line {line}"),
    "missing-message": Words(
        "the message “{message}” is not translated",
        "run build.py messages, then write the translation after its msgstr",
    ),
    "fuzzy-message": Words(
        "the translation of “{message}” is marked fuzzy", "check it, then delete the word fuzzy above it"
    ),
    "unused-message": Words("no template says “{message}”", "run build.py messages, which drops it"),
    "message-forms": Words(
        "the message “{message}” has not as many plural forms as the language",
        "write {wanted} of them, from msgstr[0] on",
    ),
    "message-placeholders": Words(
        "the translation of “{message}” has other placeholders than the message", "use exactly these: {names}"
    ),
    "message-per-cent": Words(
        "the translation of “{message}” has a % that begins nothing",
        "write %% for the sign itself, %(name)s for a placeholder",
    ),
    "message-braces": Words(
        "the translation of “{message}” has a brace that begins nothing",
        "write {{{{ or }}}} for the sign itself, {{name}} for a placeholder",
    ),
    "wrong-plural-forms": Words(
        "the header has not the plural rule of the language", "run build.py messages, or write Plural-Forms: {rule}"
    ),
    # typography
    "number-spaces": Words(
        "the thousands of “{shown}” are not set apart by no-break spaces",
        "write “{right}”, ␣ for a no-break space; build.py check --fix can do it",
        "warning",
    ),
    "unit-space": Words(
        "“{shown}” has no no-break space between the number and the word that belongs to it",
        "write “{right}”, ␣ for a no-break space; build.py check --fix can do it",
        "warning",
    ),
    "date-spaces": Words(
        "the date “{shown}” is not held together by no-break spaces",
        "write “{right}”, ␣ for a no-break space; build.py check --fix can do it",
        "warning",
    ),
    "per-cent": Words(
        "“{shown}” has no no-break space before the per cent sign",
        "write “{right}”, ␣ for a no-break space; build.py check --fix can do it",
        "warning",
    ),
    "money-form": Words(
        "“{shown}” is not how sums are written in this language",
        "write “{right}”, ␣ for a no-break space; build.py check --fix can do it",
        "warning",
    ),
    "quotation-marks": Words(
        "{shown} has other quotation marks or apostrophes than this language",
        "write {right} (build.py check --fix can do it)",
        "warning",
    ),
    "dash": Words(
        "“{shown}” is not the dash that belongs here", "write “{right}”; build.py check --fix can do it", "warning"
    ),
    "space-before-mark": Words(
        "there is a space before the mark in “{shown}”", "write “{right}”; build.py check --fix can do it", "warning"
    ),
    "space-after-mark": Words(
        "there is no space after the mark in “{shown}”", "write “{right}”; build.py check --fix can do it", "warning"
    ),
    "double-space": Words(
        "there are two spaces in “{shown}”", "write “{right}”; build.py check --fix can do it", "warning"
    ),
    "date-case": Words(
        "“{shown}” is not in the case that the word before the date asks for",
        "write “{right}”; build.py check --fix can do it",
        "warning",
    ),
}
