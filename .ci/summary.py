"""Adds up the reports of all tests of a run of Maven and prints "N passed, N failed, N skipped"."""

import glob
import sys
import xml.etree.ElementTree as ElementTree


def reason(skip):
    """Surefire puts it into an attribute, or first into a stack trace."""
    lines = (skip.get("message") or skip.text or "").strip().splitlines()
    return lines[0].split("Assumption failed: ")[-1] if lines else "no reason given"


passed = failed = 0
skipped = []
for kind in ("surefire", "failsafe"):
    for report in glob.glob(f"**/target/{kind}-reports/TEST-*.xml", recursive=True):
        for case in ElementTree.parse(report).getroot().iter("testcase"):
            name = f"{case.get('classname')}.{case.get('name')}"
            if case.find("failure") is not None or case.find("error") is not None:
                failed += 1
            elif (skip := case.find("skipped")) is not None:
                skipped.append(f"Skipped: {name}: {reason(skip)}")
            else:
                passed += 1

print(*skipped, f"{passed} passed, {failed} failed, {len(skipped)} skipped", sep="\n")
sys.exit(1 if failed or not passed else 0)
