/**
 * What people in the invented district said and decided in the last weeks, beside the work itself. `ago` counts school
 * days before today (0 is this morning), `at` is the clock of the district.
 */
export type When = { ago: number; at: string }

export type FamilyMessage = When & {
  student: string
  from: string
  body: string
  /** Who has read it, besides the writer. */
  readBy: readonly string[]
}

export const familyMessages: readonly FamilyMessage[] = [
  {
    student: 'mateo.quispe',
    from: 'tomasz.wrona',
    ago: 6,
    at: '14:10',
    body: 'Mateo explained equal fractions to his group today. He drew them as tortillas, and everybody followed.',
    readBy: ['elena.quispe', 'nadia.benali'],
  },
  {
    student: 'mateo.quispe',
    from: 'elena.quispe',
    ago: 6,
    at: '19:42',
    body: '¡Qué alegría! En casa también anda repartiendo todo en partes iguales. ¿Qué sigue ahora?',
    readBy: ['tomasz.wrona', 'nadia.benali'],
  },
  {
    student: 'mateo.quispe',
    from: 'nadia.benali',
    ago: 5,
    at: '12:05',
    body: 'Next come fractions whose parts have different sizes. Two strips of paper help: fold one in halves, one in thirds.',
    readBy: ['elena.quispe', 'tomasz.wrona'],
  },
  {
    student: 'mateo.quispe',
    from: 'elena.quispe',
    ago: 1,
    at: '20:15',
    body: 'Lo hicimos anoche con dos tiras. Dice que el medio y el tercio «no se quieren juntar». ¿Cómo le ayudo?',
    readBy: ['nadia.benali'],
  },
  {
    student: 'mateo.quispe',
    from: 'nadia.benali',
    ago: 0,
    at: '07:50',
    body: 'That is just the step he is at. Please keep the strips: I sit with him and three others this week, and he shall show them.',
    readBy: [],
  },
  {
    student: 'luna.quispe',
    from: 'keoni.palakiko',
    ago: 4,
    at: '15:20',
    body: 'Luna read her own story to the class. She asked to write the next one about her brother’s kite.',
    readBy: ['elena.quispe'],
  },
  {
    student: 'sami.quispe',
    from: 'bettina.hofer',
    ago: 2,
    at: '11:30',
    body: 'Sami reads the morning board to the class on Friday. You are welcome at 8:40.',
    readBy: ['elena.quispe'],
  },
  {
    student: 'sami.quispe',
    from: 'elena.quispe',
    ago: 2,
    at: '18:05',
    body: '¡Ahí estaremos su abuela y yo! Gracias por avisar.',
    readBy: ['bettina.hofer'],
  },
  {
    student: 'ximena.fuentes',
    from: 'carmen.fuentes',
    ago: 1,
    at: '21:03',
    body: 'Ximena dice que las fracciones se le atoran y que no quiere preguntar delante de todos. ¿Qué hacemos?',
    readBy: [],
  },
  {
    student: 'maya.srinivasan',
    from: 'lakshmi.srinivasan',
    ago: 3,
    at: '19:10',
    body: 'Maya keeps asking about percent at the shop. May she look ahead on her map?',
    readBy: ['nadia.benali', 'marisol.ibarra'],
  },
  {
    student: 'maya.srinivasan',
    from: 'nadia.benali',
    ago: 2,
    at: '08:02',
    body: 'She may, gladly. Two steps stand before it, and both are open to her now. I told her where they are on the map.',
    readBy: ['lakshmi.srinivasan'],
  },
  {
    student: 'adaeze.nwosu',
    from: 'marisol.ibarra',
    ago: 3,
    at: '13:40',
    body: 'Adaeze found the one sentence in the text that the whole argument hangs on. I had missed it myself.',
    readBy: ['chidinma.nwosu'],
  },
  {
    student: 'zeke.holloway',
    from: 'nadia.benali',
    ago: 4,
    at: '12:20',
    body: 'Zeke was in school early twice this week to finish his check. It paid off: compare decimals is his.',
    readBy: ['delia.holloway'],
  },
  {
    student: 'hirut.tadesse',
    from: 'hyejin.seo',
    ago: 5,
    at: '11:55',
    body: 'Hirut counts on in her head now. No fingers, and she tells the others how.',
    readBy: ['selamawit.tadesse'],
  },
]

export type StudentMessage = When & {
  student: string
  from: string
  kind: 'hint' | 'nudge' | 'message'
  body: string
  competency: string | null
  isRead: boolean
}

export const studentMessages: readonly StudentMessage[] = [
  {
    student: 'maya.srinivasan',
    from: 'nadia.benali',
    kind: 'message',
    ago: 0,
    at: '07:55',
    body: 'Your drawing of a part of a part is on the wall now. Would you show it to Bao when he is ready?',
    competency: null,
    isRead: false,
  },
  {
    student: 'beau.thibodeaux',
    from: 'nadia.benali',
    kind: 'hint',
    ago: 1,
    at: '09:52',
    body: 'Draw both bars, one under the other. Where do the cuts meet?',
    competency: 'FR5.1',
    isRead: true,
  },
  {
    student: 'camila.ortega',
    from: 'nadia.benali',
    kind: 'nudge',
    ago: 2,
    at: '09:58',
    body: 'One more try before the bell?',
    competency: null,
    isRead: true,
  },
  {
    student: 'mateo.quispe',
    from: 'tomasz.wrona',
    kind: 'message',
    ago: 3,
    at: '14:31',
    body: 'Bring the two strips of paper tomorrow. They are a good tool, keep them in your folder.',
    competency: 'FR5.1',
    isRead: true,
  },
  {
    student: 'sami.quispe',
    from: 'bettina.hofer',
    kind: 'message',
    ago: 1,
    at: '11:10',
    body: 'You read the whole board today!',
    competency: null,
    isRead: true,
  },
]

export type SampleNote = When & { student: string; from: string; body: string; competency: string | null }

export const colleagueNotes: readonly SampleNote[] = [
  {
    student: 'mateo.quispe',
    from: 'nadia.benali',
    ago: 5,
    at: '11:02',
    body: 'Sees it at once with strips of paper, loses it with numbers alone. Begin with the paper.',
    competency: 'FR5.1',
  },
  {
    student: 'mateo.quispe',
    from: 'adwoa.mensah',
    ago: 3,
    at: '13:15',
    body: 'We agreed: he asks for help on the second try, not the fifth. He wrote it on his folder himself.',
    competency: null,
  },
  {
    student: 'ximena.fuentes',
    from: 'nadia.benali',
    ago: 4,
    at: '10:44',
    body: 'Adds the bottoms too. Explains it well the wrong way round, so go through her own words, not mine.',
    competency: 'FR5.1',
  },
  {
    student: 'hassan.warsame',
    from: 'adwoa.mensah',
    ago: 6,
    at: '13:20',
    body: 'Promised himself two refreshers a week. Kept it three weeks running.',
    competency: null,
  },
  {
    student: 'yara.haidari',
    from: 'nadia.benali',
    ago: 8,
    at: '10:50',
    body: 'New with us since week 9. Strong in volume; of the earlier grades we know little yet.',
    competency: null,
  },
  {
    student: 'quincy.shaw',
    from: 'tomasz.wrona',
    ago: 2,
    at: '09:40',
    body: 'Works best next to Panhia. Give him the first question aloud.',
    competency: null,
  },
]

export type SampleDecision = When & {
  student: string
  by: string
  kind: 'mastered' | 'notYet' | 'opening'
  /** The first of these that it can be said of: an opening needs a locked one. */
  competencies: readonly string[]
  reason: string
  withdrawnAgo?: number
}

export const decisions: readonly SampleDecision[] = [
  {
    student: 'paloma.reyes',
    by: 'nadia.benali',
    kind: 'mastered',
    competencies: ['PA5.1'],
    ago: 3,
    at: '10:20',
    reason:
      'Explained the order to three classmates at the board, with an example of her own. The check was on a day with a fever.',
  },
  {
    student: 'hassan.warsame',
    by: 'nadia.benali',
    kind: 'notYet',
    competencies: ['PA5.2'],
    ago: 2,
    at: '10:12',
    reason: 'Right in the check, but swaps the two numbers on the treasure map every time.',
  },
  {
    student: 'rafael.mendonca',
    by: 'nadia.benali',
    kind: 'mastered',
    competencies: ['NU5.1'],
    ago: 9,
    at: '10:31',
    reason: 'Did the seating plan for the concert alone.',
    withdrawnAgo: 7,
  },
  {
    student: 'maya.srinivasan',
    by: 'nadia.benali',
    kind: 'opening',
    competencies: ['ME5.1', 'DE5.4', 'PA5.3', 'DE5.5'],
    ago: 1,
    at: '10:25',
    reason: 'Her garden plan needs it.',
  },
  {
    student: 'seun.adeyemi',
    by: 'nadia.benali',
    kind: 'opening',
    competencies: ['DE5.6', 'DE5.2', 'DE5.5'],
    ago: 4,
    at: '10:28',
    reason: 'His weather project cannot wait for it. We do the missing piece together on Thursday.',
  },
  {
    student: 'uma.raghavan',
    by: 'tomasz.wrona',
    kind: 'opening',
    competencies: ['FR5.2', 'FR5.3', 'DE5.2'],
    ago: 2,
    at: '09:30',
    reason: 'Learns it better beside the next step than before it.',
  },
]

/** Questions that were asked and answered in the last weeks: student, who came, days ago, clock, minutes until help came. */
export const answeredHelp: readonly (When & { student: string; by: string; waited: number; note: string })[] =
  [
    {
      student: 'beau.thibodeaux',
      by: 'nadia.benali',
      ago: 1,
      at: '09:44',
      waited: 3,
      note: 'Do I have to draw it?',
    },
    {
      student: 'ximena.fuentes',
      by: 'nadia.benali',
      ago: 4,
      at: '09:41',
      waited: 5,
      note: 'I get two fifths. Why not?',
    },
    {
      student: 'bao.pham',
      by: 'nadia.benali',
      ago: 3,
      at: '09:50',
      waited: 2,
      note: 'Which number goes first?',
    },
    {
      student: 'tala.mansour',
      by: 'nadia.benali',
      ago: 6,
      at: '09:38',
      waited: 7,
      note: 'I am lost after step two.',
    },
    {
      student: 'anika.grewal',
      by: 'nadia.benali',
      ago: 8,
      at: '09:47',
      waited: 4,
      note: 'What does “in all” mean here?',
    },
    {
      student: 'mateo.quispe',
      by: 'tomasz.wrona',
      ago: 2,
      at: '08:49',
      waited: 4,
      note: 'Can I use my strips?',
    },
    {
      student: 'isaac.faleafa',
      by: 'tomasz.wrona',
      ago: 5,
      at: '08:52',
      waited: 6,
      note: 'Is it the same as last week?',
    },
    { student: 'xiomara.pena', by: 'nadia.benali', ago: 7, at: '08:46', waited: 3, note: '¿Cómo empiezo?' },
    {
      student: 'luna.quispe',
      by: 'keoni.palakiko',
      ago: 3,
      at: '09:15',
      waited: 2,
      note: 'My remainder is too big.',
    },
    {
      student: 'otis.greene',
      by: 'keoni.palakiko',
      ago: 4,
      at: '09:18',
      waited: 5,
      note: 'Who is right, Roman or me?',
    },
  ]

/** Things done at home: student, who says so, the competency that the activity is for. */
export const usesAtHome: readonly (When & {
  student: string
  by: string
  competency: string
  outcome: 'done' | 'notThisTime'
})[] = [
  { student: 'mateo.quispe', by: 'elena.quispe', competency: 'FR4.1', outcome: 'done', ago: 6, at: '19:45' },
  {
    student: 'luna.quispe',
    by: 'elena.quispe',
    competency: 'NU4.4',
    outcome: 'notThisTime',
    ago: 3,
    at: '20:02',
  },
  { student: 'sami.quispe', by: 'elena.quispe', competency: 'NU1.1', outcome: 'done', ago: 4, at: '18:20' },
  {
    student: 'maya.srinivasan',
    by: 'lakshmi.srinivasan',
    competency: 'ME4.1',
    outcome: 'done',
    ago: 5,
    at: '18:40',
  },
]

export const declines: readonly (When & {
  student: string
  competency: string
  kind: 'practice' | 'check' | 'refresh'
  reason: 'tooHard' | 'tooEasy' | 'notNow' | 'wantOther' | 'withSomebody' | 'other'
  note: string | null
})[] = [
  {
    student: 'mateo.quispe',
    competency: 'FR5.1',
    kind: 'practice',
    reason: 'withSomebody',
    note: null,
    ago: 1,
    at: '08:50',
  },
]

export const goals: readonly (When & { student: string; by: string; competency: string })[] = [
  { student: 'maya.srinivasan', by: 'maya.srinivasan', competency: 'DE6.1', ago: 2, at: '09:45' },
  { student: 'mateo.quispe', by: 'mateo.quispe', competency: 'FR5.1', ago: 5, at: '08:55' },
  { student: 'ximena.fuentes', by: 'nadia.benali', competency: 'FR5.1', ago: 3, at: '10:40' },
]

/** Steps that an adult gave: on the first of these that is open to the student. */
export const assignments: readonly (When & {
  student: string
  by: string
  competencies: readonly string[]
  note: string
})[] = [
  {
    student: 'maya.srinivasan',
    by: 'nadia.benali',
    competencies: ['ME5.1', 'DE5.4', 'PA5.3', 'DE5.6', 'FR5.4'],
    note: 'For your garden plan. Begin with the smallest bed.',
    ago: 0,
    at: '07:57',
  },
]
