import type { ItemTemplate } from './template.ts'

/** One complete template of each kind of response: models for whoever writes one, and what the tests of this folder try. */
export const exampleTemplates = {
  number: {
    parameters: [
      { name: 'who', oneOf: ['Amara', 'Luis', 'Mei', 'Yusuf'] },
      { name: 'parts', from: '3', to: '8' },
      { name: 'filled', from: '2', to: 'parts - 1' },
      { name: 'n', from: '3', to: '6' },
    ],
    conditions: ['gcd(filled, parts) == 1'],
    prompt: {
      en: 'One batch of pancakes takes {filled / parts} of a cup of flour. {who} makes {n} batches. How much flour is that?',
      es: 'Una tanda de panqueques lleva {filled / parts} de taza de harina. {who} prepara {n} tandas. ¿Cuánta harina es?',
    },
    picture: {
      kind: 'fractionBars',
      look: 'cups',
      bars: [{ parts: 'parts', filled: 'filled', count: 'n' }],
    },
    response: { kind: 'number', answer: 'n * filled / parts', unit: { en: 'cups', es: 'tazas' } },
    slips: [
      {
        code: 'answers-for-one-batch',
        when: { equals: 'filled / parts' },
        say: {
          en: 'That is the flour for one batch. When more cups are filled, does each part change its size?',
          es: 'Eso es la harina de una sola tanda. Al llenar más tazas, ¿cambia el tamaño de cada parte?',
        },
      },
      {
        code: 'adds-instead-of-multiplying',
        when: { equals: 'n + filled / parts' },
        say: {
          en: 'You added the number of batches to the flour. What does each further batch bring?',
          es: 'Sumaste el número de tandas a la harina. ¿Qué trae cada tanda más?',
        },
      },
      {
        code: 'less-than-one-batch',
        when: { holds: 'response < filled / parts' },
        say: {
          en: 'More than one batch needs more flour than one batch.',
          es: 'Más de una tanda necesita más harina que una sola.',
        },
      },
    ],
    hints: [
      {
        en: 'Count the filled parts in the picture. What is the size of each?',
        es: 'Cuenta las partes llenas del dibujo. ¿De qué tamaño es cada una?',
      },
      {
        en: 'Each cup has {filled} filled parts, and there are {n} cups.',
        es: 'Cada taza tiene {filled} partes llenas, y hay {n} tazas.',
      },
    ],
    steps: [
      {
        en: 'There are ${n} \\times {filled} = {n * filled}$ filled parts.',
        es: 'Hay ${n} \\times {filled} = {n * filled}$ partes llenas.',
      },
      {
        en: 'Each is {1 / parts} of a cup: together $\\frac{n * filled}{parts}$, which is {n * filled / parts | mixed}.',
        es: 'Cada una es {1 / parts} de taza: en total $\\frac{n * filled}{parts}$, es decir {n * filled / parts | mixed}.',
      },
    ],
    minutes: 2,
  },

  expression: {
    parameters: [
      { name: 'a', from: '2', to: '9' },
      { name: 'b', from: '-9', to: '9' },
    ],
    conditions: ['b != 0'],
    prompt: { en: 'Expand: ${a}(x {b | signed})$', es: 'Desarrolla: ${a}(x {b | signed})$' },
    response: { kind: 'expression', answer: 'a * (x + b)', variables: ['x'], form: 'expanded' },
    slips: [
      {
        code: 'multiplies-only-the-first-term',
        when: { equals: 'a * x + b' },
        say: {
          en: 'The first term is right. The factor in front belongs to every term in the brackets.',
          es: 'El primer término está bien. El factor de delante vale para todos los términos del paréntesis.',
        },
      },
      {
        code: 'loses-the-sign',
        when: { equals: 'a * x - a * b' },
        say: {
          en: 'Look again at the sign of the second term.',
          es: 'Mira otra vez el signo del segundo término.',
        },
      },
    ],
    hints: [
      {
        en: 'Think of a rectangle {a} high. Its width has two parts: $x$ and {b}.',
        es: 'Piensa en un rectángulo de {a} de alto. Su ancho tiene dos partes: $x$ y {b}.',
      },
    ],
    steps: [
      {
        en: 'Each term in the brackets is taken {a} times: ${a} \\times x$ and ${a} \\times ({b})$.',
        es: 'Cada término del paréntesis se toma {a} veces: ${a} \\times x$ y ${a} \\times ({b})$.',
      },
      { en: 'So ${a}x {a * b | signed}$.', es: 'Entonces ${a}x {a * b | signed}$.' },
    ],
    minutes: 1,
  },

  choice: {
    parameters: [
      {
        names: ['whole', 'part', 'meaning', 'other', 'third'],
        rows: [
          [
            'unhappy',
            'un-',
            { en: 'not happy', es: 'no feliz' },
            { en: 'happy again', es: 'feliz otra vez' },
            { en: 'very happy', es: 'muy feliz' },
          ],
          [
            'rewrite',
            're-',
            { en: 'write again', es: 'escribir otra vez' },
            { en: 'not write', es: 'no escribir' },
            { en: 'write before', es: 'escribir antes' },
          ],
          [
            'preview',
            'pre-',
            { en: 'see before', es: 'ver antes' },
            { en: 'see again', es: 'ver otra vez' },
            { en: 'see wrongly', es: 'ver mal' },
          ],
          [
            'misread',
            'mis-',
            { en: 'read wrongly', es: 'leer mal' },
            { en: 'read before', es: 'leer antes' },
            { en: 'read again', es: 'leer otra vez' },
          ],
        ],
      },
    ],
    prompt: {
      en: 'What does the English word “{whole}” mean?',
      es: '¿Qué significa la palabra inglesa “{whole}”?',
    },
    response: {
      kind: 'choice',
      options: [
        { id: 'meaning', text: { en: '{meaning}', es: '{meaning}' }, right: true },
        { id: 'other', text: { en: '{other}', es: '{other}' } },
        { id: 'third', text: { en: '{third}', es: '{third}' } },
      ],
    },
    slips: [
      {
        code: 'takes-another-prefix',
        when: { chose: 'other' },
        say: {
          en: 'Look at the beginning, {part}. Do you know another word that begins so?',
          es: 'Mira el comienzo, {part}. ¿Conoces otra palabra que empiece así?',
        },
      },
    ],
    hints: [
      {
        en: 'Cover {part}. What word is left? What does {part} do to it?',
        es: 'Tapa {part}. ¿Qué palabra queda? ¿Qué le hace {part}?',
      },
    ],
    steps: [
      {
        en: 'The word begins with {part}. So “{whole}” means “{meaning}”.',
        es: 'La palabra empieza con {part}. Por eso “{whole}” significa “{meaning}”.',
      },
    ],
  },

  choices: {
    parameters: [
      { name: 'd', from: '3', to: '6' },
      { name: 'n', from: '1', to: 'd - 1' },
      { name: 'k', from: '2', to: '4' },
    ],
    conditions: ['gcd(n, d) == 1'],
    prompt: {
      en: 'Choose every fraction that is worth as much as {n / d}.',
      es: 'Elige todas las fracciones que valen lo mismo que {n / d}.',
    },
    response: {
      kind: 'choices',
      options: [
        { id: 'times-k', text: { en: '$\\frac{n * k}{d * k}$', es: '$\\frac{n * k}{d * k}$' }, right: true },
        {
          id: 'times-more',
          text: { en: '$\\frac{n * (k + 1)}{d * (k + 1)}$', es: '$\\frac{n * (k + 1)}{d * (k + 1)}$' },
          right: true,
        },
        { id: 'adds', text: { en: '$\\frac{n + k}{d + k}$', es: '$\\frac{n + k}{d + k}$' } },
        {
          id: 'by-two-ways',
          text: { en: '$\\frac{n * k}{d * (k + 1)}$', es: '$\\frac{n * k}{d * (k + 1)}$' },
          right: 'n * k * d == d * (k + 1) * n',
        },
      ],
    },
    slips: [
      {
        code: 'adds-the-same-to-both',
        when: { chose: 'adds' },
        say: {
          en: 'In one of your fractions the same was added to top and bottom. Does that keep the size? Try it with {1 / 2}.',
          es: 'En una de tus fracciones se sumó lo mismo arriba y abajo. ¿Se conserva el tamaño? Pruébalo con {1 / 2}.',
        },
      },
      {
        code: 'stops-after-one',
        when: { missed: 'times-more' },
        say: { en: 'There is more than one. Look through them all.', es: 'Hay más de una. Míralas todas.' },
      },
    ],
    hints: [
      {
        en: 'Cutting every part into equal pieces changes top and bottom by the same factor.',
        es: 'Si cortas cada parte en trozos iguales, arriba y abajo cambian por el mismo factor.',
      },
    ],
    steps: [
      {
        en: '$\\frac{n * k}{d * k}$: top and bottom were multiplied by {k}. The size stays.',
        es: '$\\frac{n * k}{d * k}$: arriba y abajo se multiplicaron por {k}. El tamaño se conserva.',
      },
      {
        en: '$\\frac{n * (k + 1)}{d * (k + 1)}$: both were multiplied by {k + 1}.',
        es: '$\\frac{n * (k + 1)}{d * (k + 1)}$: las dos se multiplicaron por {k + 1}.',
      },
    ],
    minutes: 2,
  },

  order: {
    parameters: [
      { name: 'a', from: '2', to: '5' },
      { name: 'b', from: '6', to: '9' },
      { name: 'n', from: '2', to: '5' },
    ],
    conditions: ['n / b != 1 / 2', '1 / a != n / b', '1 / a != 1 / 2'],
    prompt: {
      en: 'Put in order, from the smallest to the largest.',
      es: 'Ordena de la más pequeña a la más grande.',
    },
    response: {
      kind: 'order',
      entries: [
        { id: 'unit', text: { en: '{1 / a}', es: '{1 / a}' }, by: '1 / a' },
        { id: 'half', text: { en: '{1 / 2}', es: '{1 / 2}' }, by: '1 / 2' },
        { id: 'small-parts', text: { en: '$\\frac{n}{b}$', es: '$\\frac{n}{b}$' }, by: 'n / b' },
      ],
    },
    slips: [
      {
        code: 'larger-denominator-is-larger',
        when: { before: ['half', 'unit'] },
        say: {
          en: 'If a cake is cut into more parts, is each part larger or smaller?',
          es: 'Si un pastel se corta en más partes, ¿cada parte es más grande o más pequeña?',
        },
      },
    ],
    hints: [
      {
        en: 'Compare each one with a half first.',
        es: 'Compara primero cada una con un medio.',
      },
    ],
    steps: [
      {
        en: 'As decimals: {1 / a} is about {1 / a | decimal 2}, {1 / 2} is 0.5, and $\\frac{n}{b}$ is about {n / b | decimal 2}.',
        es: 'En decimales: {1 / a} es más o menos {1 / a | decimal 2}, {1 / 2} es 0.5 y $\\frac{n}{b}$ es más o menos {n / b | decimal 2}.',
      },
    ],
    minutes: 1,
  },

  match: {
    parameters: [
      { name: 'h', from: '2', to: '9' },
      { name: 't', from: '1', to: '9' },
      { name: 'o', from: '1', to: '9' },
    ],
    conditions: ['h != t', 't != o', 'h != o'],
    prompt: {
      en: 'Look at {100 * h + 10 * t + o}. Match each digit with what it is worth.',
      es: 'Mira {100 * h + 10 * t + o}. Une cada cifra con lo que vale.',
    },
    picture: { kind: 'blocks', hundreds: 'h', tens: 't', ones: 'o' },
    response: {
      kind: 'match',
      pairs: [
        {
          id: 'hundreds',
          left: { en: 'the {h}', es: 'el {h}' },
          right: { en: '{100 * h}', es: '{100 * h}' },
        },
        { id: 'tens', left: { en: 'the {t}', es: 'el {t}' }, right: { en: '{10 * t}', es: '{10 * t}' } },
        { id: 'ones', left: { en: 'the {o}', es: 'el {o}' }, right: { en: '{o}', es: '{o}' } },
      ],
      extra: [{ id: 'tens-as-hundreds', right: { en: '{100 * t}', es: '{100 * t}' } }],
    },
    slips: [
      {
        code: 'counts-a-place-too-far',
        when: { joined: ['tens', 'tens-as-hundreds'] },
        say: {
          en: 'Find the {t} in the picture. Are those plates or sticks?',
          es: 'Busca el {t} en el dibujo. ¿Son placas o barras?',
        },
      },
    ],
    hints: [
      {
        en: 'From the right: cubes, then sticks of ten, then plates of a hundred.',
        es: 'Desde la derecha: cubos, luego barras de diez, luego placas de cien.',
      },
    ],
    steps: [
      {
        en: '${100 * h + 10 * t + o} = {100 * h} + {10 * t} + {o}$',
        es: '${100 * h + 10 * t + o} = {100 * h} + {10 * t} + {o}$',
      },
    ],
  },

  text: {
    parameters: [
      {
        names: ['one', 'many', 'wrong', 'meaning'],
        rows: [
          ['child', 'children', 'childs', { en: 'a young person', es: 'una persona pequeña' }],
          ['tooth', 'teeth', 'tooths', { en: 'you bite with it', es: 'con él muerdes' }],
          ['mouse', 'mice', 'mouses', { en: 'a small animal', es: 'un animal pequeño' }],
          ['leaf', 'leaves', 'leafs', { en: 'it grows on a tree', es: 'crece en un árbol' }],
        ],
      },
    ],
    prompt: {
      en: 'Write the plural of “{one}” ({meaning}).',
      es: 'Escribe el plural de la palabra inglesa “{one}” ({meaning}).',
    },
    response: { kind: 'text', accept: { en: ['{many}'], es: ['{many}'] } },
    slips: [
      {
        code: 'regular-plural',
        when: { wrote: { en: ['{wrong}'], es: ['{wrong}'] } },
        say: {
          en: 'Most words take an s. This one changes otherwise: say it aloud.',
          es: 'La mayoría de las palabras lleva una s. Esta cambia de otro modo: dila en voz alta.',
        },
      },
    ],
    hints: [
      {
        en: 'Say aloud: “one {one}, two …”. What do you hear?',
        es: 'Di en voz alta: “one {one}, two …”. ¿Qué oyes?',
      },
    ],
    steps: [{ en: 'One {one}, two {many}.', es: 'One {one}, two {many}.' }],
  },
} as const satisfies Record<string, ItemTemplate>
