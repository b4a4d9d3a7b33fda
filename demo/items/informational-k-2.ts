import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, texts that inform, kindergarten to grade 2. All passages are our own. */
export const informationalK2: readonly SampleTemplate[] = [
  {
    code: 'IN0.1-A',
    competency: 'IN0.1',
    template: {
      parameters: [
        { name: 'a', from: '5', to: '9' },
        { name: 'b', from: '2', to: '4' },
        { name: 'who', oneOf: [w('Our class', 'Nuestra clase'), w('The first grade', 'El primer grado')] },
        {
          names: ['things', 'first', 'second'],
          rows: [
            [w('pets', 'mascotas'), w('cats', 'gatos'), w('fish', 'peces')],
            [w('fruit', 'frutas'), w('mangos', 'mangos'), w('kiwis', 'kiwis')],
            [w('games', 'juegos'), w('tag', 'las traes'), w('dominoes', 'dominó')],
          ],
        },
      ],
      passage: w(
        '{who} talked about {things}. Everybody chose one. We voted on a Monday.',
        '{who} habló de {things}. Cada quien eligió algo. Votamos un lunes.',
      ),
      prompt: w(
        'What do you learn from the picture, and not from the words?',
        '¿Qué te dice la imagen y no las palabras?',
      ),
      picture: {
        kind: 'barChart',
        title: w('Our votes', 'Nuestros votos'),
        bars: [
          { label: shown('first'), value: 'a' },
          { label: shown('second'), value: 'b' },
        ],
        step: '1',
      },
      response: {
        kind: 'choice',
        options: [
          { id: 'votes', text: w('What got the most votes', 'Qué tuvo más votos'), right: true },
          { id: 'day', text: w('On which day we voted', 'Qué día votamos') },
          { id: 'why', text: w('Why they chose it', 'Por qué lo eligieron') },
        ],
      },
      slips: [
        slip(
          'words-for-picture',
          { chose: 'day' },
          'The words tell that. Cover them and look only at the picture.',
          'Eso lo dicen las palabras. Tápalas y mira solo la imagen.',
        ),
        slip(
          'imagines-more',
          { chose: 'why' },
          'Look for it. Does the picture or the text tell it?',
          'Búscalo. ¿Lo dice la imagen o el texto?',
        ),
      ],
      hints: [
        w('Cover the words. What do you still know?', 'Tapa las palabras. ¿Qué sabes todavía?'),
        w('Cover the picture. What is missing now?', 'Tapa la imagen. ¿Qué falta ahora?'),
      ],
      steps: [
        w(
          'The words tell who and when. The picture shows how many votes.',
          'Las palabras dicen quién y cuándo. La imagen muestra cuántos votos.',
        ),
      ],
    },
  },
  {
    code: 'IN1.1-A',
    competency: 'IN1.1',
    template: {
      parameters: [
        {
          names: ['text', 'topic', 'detail', 'off'],
          rows: [
            [
              w(
                'A bat sleeps by day. It hangs with its head down. At night it flies and catches insects.',
                'El murciélago duerme de día. Cuelga cabeza abajo. De noche vuela y atrapa insectos.',
              ),
              w('how bats live', 'cómo viven los murciélagos'),
              w('insects', 'los insectos'),
              w('birds in a nest', 'pájaros en un nido'),
            ],
            [
              w(
                'Bread begins as grain. The grain is ground to flour. Flour, water and heat make the loaf.',
                'El pan empieza como grano. El grano se muele y sale harina. Con harina, agua y calor se hace el pan.',
              ),
              w('how bread is made', 'cómo se hace el pan'),
              w('water', 'el agua'),
              w('how to sell bread', 'cómo vender pan'),
            ],
            [
              w(
                'A camel can go without water for days. Its wide feet do not sink into sand. It can close its nose when wind blows.',
                'El camello pasa días sin agua. Sus patas anchas no se hunden en la arena. Puede cerrar la nariz cuando sopla el viento.',
              ),
              w('how camels live in the desert', 'cómo vive el camello en el desierto'),
              w('a nose', 'una nariz'),
              w('how to ride a horse', 'cómo montar a caballo'),
            ],
            [
              w(
                'At night the street sweeper comes. Brushes turn under it. In the morning the road is clean.',
                'De noche pasa la barredora. Debajo giran cepillos. En la mañana la calle está limpia.',
              ),
              w('how streets get clean', 'cómo se limpian las calles'),
              w('the morning', 'la mañana'),
              w('how cars are built', 'cómo se hacen los autos'),
            ],
            [
              w(
                'Snails carry their house. If it is dry, they close the door with slime. When it rains they come out.',
                'Los caracoles cargan su casa. Si está seco, cierran la puerta con baba. Cuando llueve salen.',
              ),
              w('the house of the snail', 'la casa del caracol'),
              w('rain', 'la lluvia'),
              w('how people build houses', 'cómo se construyen casas'),
            ],
            [
              w(
                'A lighthouse stands on the coast. Its light turns all night. It tells ships where the rocks are.',
                'El faro está en la costa. Su luz gira toda la noche. Avisa a los barcos dónde hay rocas.',
              ),
              w('what a lighthouse is for', 'para qué sirve un faro'),
              w('rocks', 'las rocas'),
              w('how ships are painted', 'cómo se pintan los barcos'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w('What is the whole text about?', '¿De qué trata todo el texto?'),
      response: { kind: 'choice', options: optionsOf('topic', 'detail', 'off') },
      slips: [
        slip(
          'detail-for-topic',
          { chose: 'detail' },
          'That is in it, but only in one sentence. What are all of them about?',
          'Eso aparece, pero solo en una oración. ¿De qué hablan todas?',
        ),
        slip(
          'not-in-text',
          { chose: 'off' },
          'Find a sentence that tells about that.',
          'Busca una oración que hable de eso.',
        ),
      ],
      hints: [
        w('Which word or thing comes back in each sentence?', '¿Qué palabra o cosa vuelve en cada oración?'),
        w('Give the text a title.', 'Ponle un título al texto.'),
      ],
      steps: [
        w('Each sentence tells something about it: {topic}.', 'Cada oración dice algo sobre eso: {topic}.'),
      ],
    },
  },
  {
    code: 'IN2.1-A',
    competency: 'IN2.1',
    template: {
      parameters: [
        {
          names: ['question', 'is'],
          rows: [
            [w('How many rooms does a hive have?', '¿Cuántas celdas tiene una colmena?'), 1],
            [w('Where does the queen live?', '¿Dónde vive la reina?'), 1],
            [w('Which flowers do bees like best?', '¿Qué flores prefieren las abejas?'), 2],
            [w('What do bees drink?', '¿Qué beben las abejas?'), 2],
            [w('Which animals hunt bees?', '¿Qué animales cazan abejas?'), 3],
            [w('How does a bee defend itself?', '¿Cómo se defiende una abeja?'), 3],
            [w('How does nectar become honey?', '¿Cómo se vuelve miel el néctar?'), 4],
            [w('How does honey get into the jar?', '¿Cómo llega la miel al frasco?'), 4],
          ],
        },
      ],
      passage: w(
        'The Book of Bees\n\nPage 4: Inside the hive\n\nPage 9: What bees eat and drink\n\nPage 14: Enemies\n\nPage 20: From flower to jar',
        'El libro de las abejas\n\nPágina 4: Dentro de la colmena\n\nPágina 9: Qué comen y beben\n\nPágina 14: Enemigos\n\nPágina 20: De la flor al frasco',
      ),
      prompt: w('{question} On which page do you look?', '{question} ¿En qué página buscas?'),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'hive', text: w('page 4', 'página 4'), right: 'is == 1' },
          { id: 'food', text: w('page 9', 'página 9'), right: 'is == 2' },
          { id: 'enemies', text: w('page 14', 'página 14'), right: 'is == 3' },
          { id: 'honey', text: w('page 20', 'página 20'), right: 'is == 4' },
        ],
      },
      slips: [
        slip(
          'heading-not-used',
          { chose: 'hive' },
          'That heading promises the home of the bees. Is that your question?',
          'Ese título promete la casa de las abejas. ¿Es tu pregunta?',
        ),
        slip(
          'heading-not-used',
          { chose: 'food' },
          'That heading promises food. Is that your question?',
          'Ese título promete comida. ¿Es tu pregunta?',
        ),
        slip(
          'heading-not-used',
          { chose: 'enemies' },
          'That heading promises dangers. Is that your question?',
          'Ese título promete peligros. ¿Es tu pregunta?',
        ),
        slip(
          'heading-not-used',
          { chose: 'honey' },
          'That heading promises how honey is made. Is that your question?',
          'Ese título promete cómo se hace la miel. ¿Es tu pregunta?',
        ),
      ],
      hints: [
        w('What is the main word of the question?', '¿Cuál es la palabra principal de la pregunta?'),
        w(
          'Which heading has a word from the same family?',
          '¿Qué título tiene una palabra de la misma familia?',
        ),
      ],
      steps: [
        w(
          "{is == 1 ? 'The question asks about the home of the bees: page 4.' : is == 2 ? 'The question asks about food and drink: page 9.' : is == 3 ? 'The question asks about danger: page 14.' : 'The question asks how honey is made: page 20.'}",
          "{is == 1 ? 'La pregunta es sobre la casa de las abejas: página 4.' : is == 2 ? 'La pregunta es sobre comida y bebida: página 9.' : is == 3 ? 'La pregunta es sobre el peligro: página 14.' : 'La pregunta es sobre cómo se hace la miel: página 20.'}",
        ),
      ],
    },
  },
]
