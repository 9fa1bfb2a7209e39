"""The independent expander: python3-recurring-ical-events. Reads questions as JSON lines, answers each with busy times.

What takes time is decided here once more, from RFC 5545 and not from our code.
"""
import datetime
import json
import sys

import icalendar
import pytz
import recurring_ical_events

OWNER = 'mailto:anna@example.org'


def takes_time(event):
    if str(event.get('TRANSP', 'OPAQUE')).upper() == 'TRANSPARENT':
        return False
    if str(event.get('STATUS', '')).upper() == 'CANCELLED':
        return False
    if str(event.get('X-MICROSOFT-CDO-BUSYSTATUS', 'BUSY')).upper() == 'FREE':
        return False
    attendees = event.get('ATTENDEE', [])
    attendees = attendees if isinstance(attendees, list) else [attendees]
    declined = [a for a in attendees if str(a.params.get('PARTSTAT', '')).upper() == 'DECLINED']
    return OWNER not in [str(a).lower() for a in declined]


def instant(value, zone):
    """Epoch milliseconds; days and times without a zone are in `zone`."""
    if not isinstance(value, datetime.datetime):
        value = datetime.datetime(value.year, value.month, value.day)
    if value.tzinfo is None:
        value = zone.localize(value)
    return round(value.timestamp() * 1000)


def answer(question):
    zone = pytz.timezone(question['zone'])
    with open(question['file'], 'rb') as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    start, until = question['from'], question['until']
    day = datetime.timedelta(days=2)
    around = [datetime.datetime.fromtimestamp(ms / 1000, pytz.utc) for ms in (start, until)]
    found = []
    for event in recurring_ical_events.of(calendar).between(around[0] - day, around[1] + day):
        if not takes_time(event):
            continue
        begin, end = instant(event['DTSTART'].dt, zone), instant(event['DTEND'].dt, zone)
        if begin == end and not isinstance(event['DTSTART'].dt, datetime.datetime):
            # A day without an end is one day (RFC 5545, 3.6.1); this version gives it none.
            end = instant(event['DTSTART'].dt + datetime.timedelta(days=1), zone)
        if begin < end and begin < until and end > start:
            found.append([begin, end])
    return sorted(found)


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
