// The people one may sign in as in the demonstration: the same names, numbers and places at every size and seed.

/** Which part a person plays when the demonstration is shown. */
export type PersonaKey = 'employee' | 'supervisor' | 'leader' | 'officer' | 'administrator' | 'auditor' | 'other';

/** A person with a fixed place in the demonstration ministry. */
export interface KnownPerson {
  nip: string;
  name: string;
  unit: string;
  /** Where in the unit: its head, or one of its staff. */
  place: 'head' | number;
  job: string;
  grade: number;
}

/** A person offered for signing in. */
export interface DemoPersona extends KnownPerson {
  key: PersonaKey;
}

/** The people offered for signing in: employee, supervisor, leader and officer belong to one level-I unit, M.05. */
export const demoPersonas: readonly DemoPersona[] = [
  {
    key: 'employee',
    nip: '199405172018012003',
    name: 'Ratna Wulandari, S.E.',
    unit: 'M.05.21.01.03',
    place: 0,
    job: 'FNG.PBN.1',
    grade: 9
  },
  {
    key: 'supervisor',
    nip: '198308212006021002',
    name: 'I Made Wiratama Suardana, S.E., M.Ak.',
    unit: 'M.05.21.01.03',
    place: 'head',
    job: 'STR.41',
    grade: 11
  },
  {
    key: 'leader',
    nip: '196911021994032002',
    name: 'Dr. Hj. Nurlaela Basri, S.E., M.Ak.',
    unit: 'M.05',
    place: 'head',
    job: 'STR.12',
    grade: 16
  },
  {
    key: 'officer',
    nip: '199001252014022001',
    name: 'Theresia Wanggai, S.E.',
    unit: 'M.05.01',
    place: 0,
    job: 'FNG.SDM.2',
    grade: 10
  },
  {
    key: 'administrator',
    nip: '198706092010121003',
    name: 'Hendrik Sahetapy, S.Kom.',
    unit: 'M.01.02',
    place: 0,
    job: 'FNG.PKO.2',
    grade: 11
  },
  {
    key: 'auditor',
    nip: '198909142012122002',
    name: 'Siti Rahmawati Lubis, S.Ak.',
    unit: 'M.01.01',
    place: 0,
    job: 'FNG.AKF.2',
    grade: 10
  },
  {
    key: 'other',
    nip: '199602082019031001',
    name: 'Yohanes Baptista Tukan, A.Md.',
    unit: 'M.04.21.01',
    place: 0,
    job: 'FNG.PBC.1',
    grade: 7
  }
];

/** The head of the employee's office, on leave in November 2026, and who acts for her day by day. */
const alsoKnown: readonly KnownPerson[] = [
  {
    nip: '197603121998032001',
    name: 'Dr. Maria Goretti Lamanepa, S.S.T., M.Si.',
    unit: 'M.05.21.01',
    place: 'head',
    job: 'STR.32',
    grade: 13
  },
  {
    nip: '198010302003121004',
    name: 'Oktavianus Lodo Rade, S.Sos.',
    unit: 'M.05.21.01.01',
    place: 'head',
    job: 'STR.41',
    grade: 11
  }
];

/** Everyone with a fixed place. */
export const knownPeople: readonly KnownPerson[] = [...demoPersonas, ...alsoKnown];

/** The person with a fixed place there, if there is one. */
export const knownAt = (unit: string, place: 'head' | number): KnownPerson | undefined =>
  knownPeople.find((known) => known.unit === unit && known.place === place);
