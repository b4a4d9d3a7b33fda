import { slip, w, type SampleTemplate } from './sample-template.ts'

/** Mathematics, fractions, grade 1. */
export const fractions1: readonly SampleTemplate[] = [
  {
    code: 'FR1.1-A',
    competency: 'FR1.1',
    template: {
      parameters: [
        {
          names: ['parts', 'filled'],
          rows: [
            [2, 1],
            [4, 1],
            [4, 2],
            [4, 3],
            [4, 4],
            [2, 2],
          ],
        },
      ],
      prompt: w('How much is colored?', '¿Cuánto está coloreado?'),
      picture: { kind: 'fractionBars', look: 'circles', bars: [{ parts: 'parts', filled: 'filled' }] },
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'fourth', text: w('one fourth', 'un cuarto'), right: 'filled / parts == 1 / 4' },
          { id: 'half', text: w('one half', 'una mitad'), right: 'filled / parts == 1 / 2' },
          { id: 'threeFourths', text: w('three fourths', 'tres cuartos'), right: 'filled / parts == 3 / 4' },
          { id: 'whole', text: w('all of it', 'todo'), right: 'filled == parts' },
        ],
      },
      slips: [
        slip(
          'calls-every-part-a-half',
          { chose: 'half' },
          'Would two pieces as large as the colored one make the whole?',
          '¿Dos pedazos como el coloreado forman el entero?',
        ),
        slip(
          'names-one-part',
          { chose: 'fourth' },
          'How many parts are colored, and how many are there?',
          '¿Cuántas partes están coloreadas y cuántas hay?',
        ),
        slip(
          'names-what-is-left',
          { chose: 'threeFourths' },
          'Look only at the colored part.',
          'Mira solo la parte coloreada.',
        ),
      ],
      hints: [
        w('Into how many fair parts is it cut?', '¿En cuántas partes iguales está cortado?'),
        w(
          'Two fair parts are halves. Four fair parts are fourths. How many of them are colored?',
          'Dos partes iguales son mitades. Cuatro son cuartos. ¿Cuántas están coloreadas?',
        ),
      ],
      steps: [
        w(
          'It has {parts} fair parts. Colored: {filled}.',
          'Tiene {parts} partes iguales. Coloreadas: {filled}.',
        ),
        w(
          "{filled == parts ? 'That is all of it.' : filled / parts == 1 / 2 ? 'That is one half: as much is white as colored.' : filled == 1 ? 'One of four fair parts is one fourth.' : 'Three of four fair parts are three fourths.'}",
          "{filled == parts ? 'Eso es todo.' : filled / parts == 1 / 2 ? 'Eso es una mitad: hay tanto blanco como coloreado.' : filled == 1 ? 'Una de cuatro partes iguales es un cuarto.' : 'Tres de cuatro partes iguales son tres cuartos.'}",
        ),
      ],
    },
  },
  {
    code: 'FR1.1-B',
    competency: 'FR1.1',
    template: {
      parameters: [
        { name: 'people', oneOf: [2, 4] },
        {
          name: 'thing',
          oneOf: [
            w('a tortilla', 'una tortilla'),
            w('a pie', 'un pastel'),
            w('a sandwich', 'un sándwich'),
            w('a melon', 'un melón'),
          ],
        },
      ],
      prompt: w(
        '{people} children share {thing} so that all get the same. How much does one child get?',
        '{people} niños comparten {thing} y a todos les toca igual. ¿Cuánto le toca a uno?',
      ),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'half', text: w('one half', 'una mitad'), right: 'people == 2' },
          { id: 'fourth', text: w('one fourth', 'un cuarto'), right: 'people == 4' },
          { id: 'whole', text: w('one whole', 'uno entero') },
        ],
      },
      slips: [
        slip(
          'more-people-more-each',
          { chose: 'fourth' },
          'Draw it and cut it once for these children.',
          'Dibújalo y córtalo para estos niños.',
        ),
        slip(
          'calls-every-part-a-half',
          { chose: 'half' },
          'Two halves are only enough for two.',
          'Dos mitades solo alcanzan para dos.',
        ),
        slip(
          'forgets-to-share',
          { chose: 'whole' },
          'Then nothing is left for the others.',
          'Así no queda nada para los demás.',
        ),
      ],
      hints: [
        w(
          'Draw it. Cut it until there is one fair piece for each child.',
          'Dibújalo. Córtalo hasta que haya un pedazo igual para cada uno.',
        ),
        w(
          'Two fair pieces are halves; four fair pieces are fourths.',
          'Dos pedazos iguales son mitades; cuatro son cuartos.',
        ),
      ],
      steps: [
        w(
          'For {people} children we need {people} fair pieces.',
          'Para {people} niños hacen falta {people} pedazos iguales.',
        ),
        w(
          "{people == 2 ? 'One of two fair pieces is one half.' : 'One of four fair pieces is one fourth.'}",
          "{people == 2 ? 'Uno de dos pedazos iguales es una mitad.' : 'Uno de cuatro pedazos iguales es un cuarto.'}",
        ),
      ],
    },
  },
]
