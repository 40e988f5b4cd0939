// The people to sign in as hold their places at every size, and nobody else is named like a person of public life.

import { describe, expect, it } from 'vitest';
import { nameWithoutDegrees } from './names.ts';
import { demoPersonas, knownPeople } from './personas.ts';
import { rosterFiles } from './roster.ts';

const peopleOf = (people: number) => {
  const rows = rosterFiles({ people })
    .find((file) => file.name === 'people.csv')!
    .rows();
  return [...rows].map((cells) => {
    const [nip, name, , unit, , job, , , , , duty, supervisor, from, to] = cells as [string, ...string[]];
    return { nip, name: name!, unit: unit!, job, duty, supervisor, from, to };
  });
};

describe.each([600, 80_000])('in a ministry of %i people', (people) => {
  const rows = peopleOf(people);
  const known = knownPeople.map((person) => person.nip);
  const places = new Map(
    rows.filter((row) => row.duty === 'definitif' && known.includes(row.nip) && !row.to).map((row) => [row.nip, row])
  );

  it('has the acting officials of the demonstration', () => {
    const acting = rows.filter((row) => row.duty !== 'definitif' && row.unit.startsWith('M.05.21.01'));
    expect(
      acting.map(({ name, unit, duty, from, to }) => ({ name: nameWithoutDegrees(name), unit, duty, from, to }))
    ).toEqual([
      { name: 'Oktavianus Lodo Rade', unit: 'M.05.21.01', duty: 'plh', from: '2026-11-16', to: '2027-06-30' },
      { name: 'I Made Wiratama Suardana', unit: 'M.05.21.01.02', duty: 'plt', from: '2026-08-03', to: '2027-12-31' }
    ]);
  });

  it('has the people to sign in as, in their places', () => {
    for (const known of knownPeople) {
      expect(places.get(known.nip), known.name).toMatchObject({ name: known.name, unit: known.unit, job: known.job });
    }
    const nipOf = (key: string) => demoPersonas.find((persona) => persona.key === key)!.nip;
    expect(places.get(nipOf('employee'))!.supervisor).toBe(nipOf('supervisor'));
    expect(demoPersonas.map((persona) => persona.unit.slice(0, 4))).toEqual([
      'M.05',
      'M.05',
      'M.05',
      'M.05',
      'M.01',
      'M.01',
      'M.04'
    ]);
  });

  it('names nobody as a person of public life is named', () => {
    const known =
      'sri mulyani,joko widodo,prabowo subianto,agus yudhoyono,budi gunawan,megawati,habibie,jusuf kalla,anies baswedan,puan maharani,ganjar pranowo,mahfud,luhut,purbaya,erick thohir,tito karnavian,retno marsudi,basuki,airlangga,ridwan kamil,raisa,agnes monica,rudy hartono,susi susanti,taufik hidayat,christian hadinata,wishnutama'.split(
        ','
      );
    const names = rows.map((row) => ` ${nameWithoutDegrees(row.name).toLowerCase()} `);
    const matching = names.filter((name) =>
      known.some((person) => person.split(' ').every((word) => name.includes(` ${word} `)))
    );
    expect([...new Set(matching)]).toEqual([]);
  });
});
