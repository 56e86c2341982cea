"""Small documents that together have all that a report must be able to show, in words of our own."""

from collections.abc import Callable

from click.testing import Result

Run = Callable[..., Result]
"""What runs `minutelint check` with arguments."""

AWKWARD = "minutes/6 May 50% über [a]`b`.txt"
"""A path that each format has to escape in its own way."""

YEAR = """# Hazel Court Residents: notes of the calls

Next meeting: 1 April 2025

## 2025-02-04

Attendees: Nell Ash, Tom Birch

### Lift

- AI: to be mended by 20 May 2025
- AI: to be mended by 20 May 2025

## 2025-03-04

Attendees: Nell Ash, Ada Cole

### Lift

- AI: to be mended by 20 May 2025
"""
"""Two meetings in one file, with findings that nothing but their order tells apart."""

DOCUMENTS = {
    "minutes/clean.md": """# Millpond Allotment Society

Minutes of the meeting held on Tuesday 1 April 2025

Present: Una Fairweather (Chair), Olaf Brandt
Apologies: Petra Lund

## 1. Minutes of the last meeting

The minutes of the meeting held on 4 March 2025 were approved as a correct record.

## 2. Water

Action: Olaf Brandt to order two water butts by 20 April 2025.

## 3. Date of next meeting

Tuesday 6 May 2025 at 7 pm.
""",
    AWKWARD: """Millpond Allotment Society
Minutes of the meeting held on Tuesday 6 May 2025

Present: Una Fairweather (Chair), Olaf Brandt
Apologies: Petra Lund

1. Minutes of the last meeting

The minutes of the meeting held on 1 March 2025 were approved as a correct record.

2. Water

Action: ask @mayor & <script>alert(1)</script> about #12, `x`, ]]> and
::error::100%, [free](https://example.org) water **now**\x07 | www.example.org!
Action: order two water butts.
The NRWB will turn the supply off on Sundays from June.

3. Date of next meeting

Tuesday 3 June 2025 at 7 pm.
""",
    "minutes/silenced.txt": """Elm Hall Trust
Minutes of the meeting held on Tuesday 6 May 2025

Present: Ann Holt (Chair), Ben Moss
Apologies: none

1. Minutes of the last meeting

The minutes of the meeting held on 1 April 2025 were approved as a correct record.

2. Heating

[minutelint: disable-next-line=unowned-action -- whoever is there first]
Action: book the service before 20 May 2025.

3. Date of next meeting

Tuesday 3 June 2025 at 7 pm.
""",
    "minutes/wrapped.html": """<!DOCTYPE html>
<html><head><title>Fen Row Club</title></head><body>
<h1>Fen Row Club</h1>
<p>Minutes of the meeting held on Tuesday 6 May 2025</p>
<p>Present: Ida Crane (Chair), Theo Wills</p>
<p>Apologies: none</p>
<h2>1. Minutes of the last meeting</h2>
<p>The minutes of the meeting held on 1 April 2025 were approved as a correct record.</p>
<h2>2. Boats</h2>
<p>Action: ask the yard for a price, and for a day
  by 20 May 2025 on which the boats can be seen.</p>
<h2>3. Date of next meeting</h2>
<p>Tuesday 3 June 2025 at 7 pm.</p>
</body></html>
""",
    "minutes/year.md": YEAR,
    "minutes/scan.pdf": "no PDF at all\n",
}

WORD = (
    "Oak Lane School",
    "Minutes of the meeting held on Tuesday 6 May 2025",
    "Present: Cara Finch (Chair), Dev Patel",
    "Apologies: none",
    "1. Minutes of the last meeting",
    "The minutes of the meeting held on 1 April 2025 were approved as a correct record.",
    "2. Roof",
    "Action: mend the roof by 20 May 2025.",
    "Action: paint the fence by 20 May 2025.",
    "3. Date of next meeting",
    "Tuesday 3 June 2025 at 7 pm.",
)
