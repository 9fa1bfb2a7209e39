"""Where recurrence rules fall according to python3-dateutil. Reads {start, rule, from, until} as JSON lines.

Answers [start, times]: the rule's first time from `start` on (a rule must begin on one of its own days, RFC 5545, 3.8.5.3), and its
times in the window counted from there; null where the rule never falls.
"""
import datetime
import json
import sys

from dateutil.rrule import rrulestr

FORMAT = '%Y%m%dT%H%M%S'


def answer(question):
    start, begin, until = (datetime.datetime.strptime(question[key], FORMAT) for key in ('start', 'from', 'until'))
    rule = question['rule'].replace('Z', '')
    endless = ';'.join(part for part in rule.split(';') if not part.startswith(('COUNT', 'UNTIL')))
    try:
        first = next(iter(rrulestr(endless, dtstart=start)), None)
    except ValueError:
        return None
    if first is None or first >= until:
        return None
    times = []
    for time in rrulestr(rule, dtstart=first):
        if time >= until:
            break
        if time >= begin:
            times.append(time.strftime(FORMAT))
    return [first.strftime(FORMAT), times]


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
