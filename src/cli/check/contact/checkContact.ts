import type { ContactList, ContactWay } from '../../../contract/types';
import type { Checked, CheckContext, Finding, Located } from '../Finding';
import { sayAge } from '../say';
import { checkOpening } from './checkOpening';
import { checkWay } from './checkWay';
import { describeContact } from './describeContact';

const OLD_INCIDENT_MS = 14 * 86_400_000;
const LOADS = ['normal', 'high'];

export interface Contact extends Pick<ContactList, 'incident' | 'load'> {
  readonly ways: readonly Located<ContactWay>[];
}

/** What a shopper would meet when looking for a person: ways that lead nowhere, hours that cannot be. */
export function checkContact({ ways, incident, load }: Contact, { now }: CheckContext): Checked {
  return {
    findings: [
      ...ways.flatMap(checkWay),
      ...ways.flatMap(({ value, path }) =>
        value.opening ? checkOpening(value.opening, { path: `${path}.opening`, entry: value.kind }, now) : [],
      ),
      ...checkIncident(incident, now),
      ...(load === undefined || LOADS.includes(load) ? [] : [sayLoad(load)]),
    ],
    sees: describeContact(
      ways.map(({ value }) => value),
      incident,
    ),
  };
}

const sayLoad = (load: string): Finding => ({
  level: 'warning',
  rule: 'contact.load',
  path: 'load',
  message: `"${load}" is neither normal nor high.`,
  shopper: 'Nothing is said about how busy it is.',
  mend: 'Write "normal" or "high", or leave it out.',
});

function checkIncident(incident: ContactList['incident'], now: number): readonly Finding[] {
  if (!incident) return [];
  if (!incident.text.trim()) {
    return [
      {
        level: 'warning',
        rule: 'contact.incident',
        path: 'incident.text',
        message: 'The text of the incident is empty.',
        shopper: 'A warning without words.',
        mend: 'Say what is wrong, or leave "incident" out.',
      },
    ];
  }
  const age = now - new Date(incident.since ?? NaN).getTime();
  if (!(age > OLD_INCIDENT_MS)) return [];
  return [
    {
      level: 'warning',
      rule: 'contact.incident',
      path: 'incident.since',
      message: `The incident is ${sayAge(age)} old.`,
      shopper: 'The warning still stands over everything.',
      mend: 'Take "incident" out when it is over.',
    },
  ];
}
