"""The real site: every fact and sentence of its subject, in both languages, as readers see them."""

import re
from pathlib import Path

import pytest
from tests.visible import visible

from lapa import pipeline
from lapa.project import load

ROOT = Path(__file__).parents[1]
NAMES = {
    "6.3.1.1.i.": ("lv/investicijas/atverta-parvalde.html", "en/investments/open-administration.html"),
    "6.3.1.2.i.": ("lv/investicijas/profesionalizacija.html", "en/investments/professionalisation.html"),
    "6.3.1.3.i.": ("lv/investicijas/inovacijas-ekosistema.html", "en/investments/innovation-ecosystem.html"),
    "6.3.1.4.i.": ("lv/investicijas/nevalstiskas-organizacijas.html", "en/investments/non-governmental-organisations.html"),
}
# What each page says, ~ for a no-break space.
LATVIAN = {
    "lv/index.html": """
Finansē Eiropas Savienība
Valsts kanceleja ir viena no Eiropas Atveseļošanas fonda atbildīgajām institūcijām, un tās pārraudzībā esošā reforma un investīcijas tiks īstenotas Eiropas Savienības Atveseļošanas un noturības mehānisma plāna 6.~komponentes “Likuma vara” ietvaros.
Atbildīgās institūcijas funkcijas Valsts kancelejā pilda Ārvalstu finanšu instrumentu departaments.
Valsts kancelejas atbildībā esošās reformas “Publiskās pārvaldes modernizācija” (6.3.1.r.) īstenošanai ir piešķirts Atveseļošanas fonda finansējums 5~618~960~eiro apmērā.
Moderna un efektīva publiskā pārvalde tiks attīstīta, īstenojot četras investīcijas:
Atvērta, caurskatāma, godprātīga un atbildīga publiskā pārvalde
6.3.1.1.i. – īpašu uzmanību pievēršot pilnveidojumiem interešu konflikta novēršanā, integritātes un pretkorupcijas novērtējuma uzlabošanā, kā arī trauksmes cēlēju sistēmas piemērošanā.
600~000~eiro
10,7~%
Publiskās pārvaldes profesionalizācija un administratīvās kapacitātes stiprināšana
6.3.1.2.i. – uzlabojot stratēģiskās plānošanas, rīcībpolitiku un projektu īstenošanas, kā arī sasniedzamu un novērtējamu mērķu un rādītāju noteikšanas kapacitāti.
1~800~000~eiro
32,0~%
Publiskās pārvaldes inovācijas eko-sistēmas attīstība
6.3.1.3.i. – būtiski palielinot publiskā sektora inovētspēju un tādējādi uzlabojot sniegto pakalpojumu kvalitāti.
900~000~eiro
16,0~%
Nevalstisko organizāciju izaugsme sociālās drošības pārstāvniecības stiprināšanā un sabiedrības interešu uzraudzībā
6.3.1.4.i. – stiprinot sabiedrības vismazāk aizsargāto grupu interešu pārstāvniecību sociālās drošības jomā pilsoniskajā dialogā ar publisko pārvaldi un lēmumu pieņēmējiem, kā arī nodrošinot sabiedrības interešu uzraudzību un ievērošanu ārvalstu investīciju un valsts budžeta finansējuma izlietojumā.
2~318~960~eiro
41,3~%
līdz 2026.~gada~31.~maijam
Ar vispārīgu informāciju un aktualitātēm par Eiropas Atveseļošanas fonda ieviešanu Latvijā aicinām iepazīties ES fondu mājaslapā.
""",
    "lv/investicijas/atverta-parvalde.html": """
Atvērta, caurskatāma, godprātīga un atbildīga publiskā pārvalde
6.3.1.1.i.
Īstenošanas periods
līdz 2026.~gada~31.~maijam
Pieejamais Atveseļošanas fonda finansējums
600~000~eiro
Līdz 2026.~gada~31.~maijam vismaz vienā no programmām apmācīti 16~232 publiskās pārvaldes darbinieki
Informatīvais ziņojums
(dokumenta adrese nav zināma)
Atbildīgā kontaktpersona
Dace Balode
+371~67082917
dace.balode@mk.gov.lv
""",
    "lv/investicijas/profesionalizacija.html": """
Publiskās pārvaldes profesionalizācija un administratīvās kapacitātes stiprināšana
6.3.1.2.i.
līdz 2026.~gada~31.~maijam
1~800~000~eiro
Līdz 2026.~gada~31.~maijam vismaz vienā no programmām apmācīti 20~011 publiskās pārvaldes darbinieki
Informatīvais ziņojums
(dokumenta adrese nav zināma)
Dace Balode
""",
    "lv/investicijas/inovacijas-ekosistema.html": """
Publiskās pārvaldes inovācijas eko-sistēmas attīstība
6.3.1.3.i.
līdz 2026.~gada~31.~maijam
900~000~eiro
Līdz 2025.~gada~30.~jūnijam stājies spēkā tiesiskais regulējums attiecībā uz publiskā sektora inovācijas ekosistēmas izveidi
Sākot ar 2026.~gadu inovācijas laboratorijas darbībai nodrošināts valsts budžeta finansējums
Informatīvais ziņojums (dokumenta adrese nav zināma)
Maruta Garkalne
+371~67082950
maruta.garkalne@mk.gov.lv
“eko-sistēmas”
""",
    "lv/investicijas/nevalstiskas-organizacijas.html": """
Nevalstisko organizāciju izaugsme sociālās drošības pārstāvniecības stiprināšanā un sabiedrības interešu uzraudzībā
6.3.1.4.i.
līdz 2026.~gada~31.~maijam
2~318~960~eiro
Līdz 2026.~gada~31.~augustam atbalstītas 30~NVO, tai skaitā vismaz 15~NVO atbalstītas vismazāk aizsargāto grupu interešu pārstāvniecībai sociālās drošības jomā un vismaz 15~NVO atbalstītas sabiedrības interešu uzraudzības jomā par ārvalstu investīciju un valsts budžeta finansējuma izlietojumu
Mērķa termiņš ir vēlāks par īstenošanas perioda beigām. Tā tas ir avotā.
Ministru kabineta 2022.~gada~22.~novembra noteikumi Nr.~740
Baiba Vilciņa
+371~67082914
baiba.vilcina@mk.gov.lv
""",
}
ENGLISH = {
    "en/index.html": """
Funded by the European Union
The State Chancellery is one of the institutions responsible for the European Recovery Fund
component~6, ‘Rule of Law’, of the plan for the European Union’s Recovery and Resilience Facility.
the functions of the responsible institution are performed by the Department of Foreign Financial Instruments.
EUR~5~618~960
‘Modernisation of public administration’ (6.3.1.r.)
four investments:
EUR~600~000
10.7~%
EUR~1~800~000
32.0~%
EUR~900~000
16.0~%
EUR~2~318~960
41.3~%
until 31~May~2026
""",
    "en/investments/open-administration.html": """
Open, transparent, fair and accountable public administration
Atvērta, caurskatāma, godprātīga un atbildīga publiskā pārvalde
By 31~May~2026, 16~232 public administration employees
(the address of the document is not known)
+371~67082917
""",
    "en/investments/professionalisation.html": """
Professionalisation of public administration and strengthening of administrative capacity
EUR~1~800~000
By 31~May~2026, 20~011 public administration employees
""",
    "en/investments/innovation-ecosystem.html": """
Development of the public administration innovation ecosystem
By 30~June~2025, the legal framework
From 2026 on, state budget funding
""",
    "en/investments/non-governmental-organisations.html": """
Growth of non-governmental organisations in strengthening social security representation and in monitoring the public interest
By 31~August~2026, 30~NGOs have been supported, including at least 15~NGOs
at least 15~NGOs
Cabinet Regulation No.~740 of 22~November~2022
(in Latvian)
""",
}
ADDRESSES = {
    "6.3.1.3.i.": (
        "https://www.mk.gov.lv/lv/jaunums/valdiba-dod-zalo-gaismu-publiskas-parvaldes-inovacijas-ekosistemas-izveidei",
        "https://www.mk.gov.lv/en/article/government-gives-green-light-development-public-administration-innovation-ecosystem",
    ),
    "6.3.1.4.i.": ("https://tapportals.mk.gov.lv/structuralizer/data/nodes/ef8d3636-b976-46ff-bde9-1f30a253d459",) * 2,
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The HTML of every page of the real site."""
    output = tmp_path_factory.mktemp("site") / "output"
    report = pipeline.build(load(ROOT, output=output))
    assert [found.text() for found in report.problems] == []
    return {file.relative_to(output).as_posix(): file.read_text(encoding="utf-8") for file in output.rglob("*.html")}


@pytest.mark.parametrize(("page", "lines"), [*LATVIAN.items(), *ENGLISH.items()])
def test_each_page_says_its_facts_and_sentences(site: dict[str, str], page: str, lines: str) -> None:
    """The source’s sentences in Latvian, the same in English, in the typography of each language."""
    text = visible(site[page])
    missing = [line for line in lines.strip().replace("~", "\u00a0").splitlines() if line not in text]
    assert missing == []


@pytest.mark.parametrize("code", NAMES)
def test_documents_lead_where_they_are_known_to_be(site: dict[str, str], code: str) -> None:
    """In each language; no other document is linked, least of all to “#”."""
    for page, wanted in zip(NAMES[code], ADDRESSES.get(code, ("", "")), strict=True):
        documents = re.search(r"<h2>(?:Dokumenti|Documents)</h2>(.*?)</section>", site[page], re.DOTALL)
        assert documents
        assert re.findall(r'href="([^"]*)"', documents[1]) == ([wanted] if wanted else [])


def test_every_page_has_the_funding_statement_and_the_emblem(site: dict[str, str]) -> None:
    """In its language; in both where a page is in both (Regulation (EU) 2021/241, Article 34(2))."""
    latvian, english = "Finansē Eiropas Savienība – NextGenerationEU", "Funded by the European Union – NextGenerationEU"
    for page, html in site.items():
        text = visible(html)
        assert (latvian in text) == (not page.startswith("en/")), page
        assert (english in text) == (not page.startswith("lv/")), page
        assert "<svg" in html


def test_working_translations_are_marked_with_the_latvian_name(site: dict[str, str]) -> None:
    """Where readers meet them first, and on their own pages."""
    for page in ("en/index.html", *(english for _, english in NAMES.values())):
        assert "working translation" in visible(site[page]), page
        assert re.search(r'<span class="original" lang="lv">\w', site[page]), page


def test_no_figure_stands_in_one_language_only(site: dict[str, str]) -> None:
    """Every number in the visible text of a Latvian page is on its English partner."""
    pairs = [("lv/index.html", "en/index.html"), ("lv/kontakti.html", "en/contacts.html"), *NAMES.values()]
    pairs += [("lv/par-vietni.html", "en/about.html"), ("lv/pieklustamiba.html", "en/accessibility.html")]
    for latvian, english in pairs:
        found, there = ({number.replace(",", ".") for number in re.findall(r"\d[\d\u00a0,.]*\d|\d", visible(site[page]))} for page in (latvian, english))
        assert found <= there, latvian


def test_the_three_people_answer_for_the_four_investments(site: dict[str, str]) -> None:
    """One of them for two; alphabetically, each with phone and e-mail that work."""
    html = site["lv/kontakti.html"]
    assert re.findall(r'id="([a-z-]+)"', html)[1:] == ["baiba-vilcina", "dace-balode", "maruta-garkalne"]
    sections = dict(zip(("b", "d", "m"), re.findall(r"<section.*?</section>", html, re.DOTALL), strict=True))
    assert {key: len(re.findall(r"6\.3\.1\.\d\.i\.", section)) for key, section in sections.items()} == {"b": 1, "d": 2, "m": 1}
    assert 'href="tel:+37167082917"' in sections["d"]
    assert 'href="mailto:dace.balode@mk.gov.lv"' in sections["d"]


def test_every_page_says_when_its_facts_were_checked_and_against_what(site: dict[str, str]) -> None:
    """With a date that machines can read."""
    for page, html in site.items():
        if "/" in page:
            assert '<time datetime="2026-11-23">' in html, page
            assert re.search(r"(Avots|Source):\s*<a href=\"https://", html), page
