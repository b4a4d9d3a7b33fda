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
    code: 'IN1.1-B',
    competency: 'IN1.1',
    template: {
      parameters: [
        {
          names: ['text', 'one', 'two', 'off'],
          rows: [
            [
              w(
                'Penguins are birds. They cannot fly, but they swim very well. Their feathers keep them warm.',
                'Los pingüinos son aves. No vuelan, pero nadan muy bien. Sus plumas los mantienen calientes.',
              ),
              w('Penguins swim well.', 'Los pingüinos nadan bien.'),
              w('Their feathers are warm.', 'Sus plumas son calientes.'),
              w('Penguins fly to the sea.', 'Los pingüinos vuelan al mar.'),
            ],
            [
              w(
                'A fire station is never empty. At night some fire fighters sleep there. When the bell rings they are ready in one minute.',
                'La estación de bomberos nunca está vacía. De noche unos bomberos duermen ahí. Si suena la campana están listos en un minuto.',
              ),
              w('Some sleep there at night.', 'Algunos duermen ahí de noche.'),
              w('They are ready in one minute.', 'Están listos en un minuto.'),
              w('The bell rings each hour.', 'La campana suena cada hora.'),
            ],
            [
              w(
                'Corn grows in rows. One plant can be taller than your father. From the grains we make flour for tortillas.',
                'El maíz crece en filas. Una planta puede ser más alta que tu papá. Con los granos se hace masa para tortillas.',
              ),
              w('Corn grows in rows.', 'El maíz crece en filas.'),
              w('Tortillas are made from the grains.', 'Con los granos se hacen tortillas.'),
              w('Corn grows under the ground.', 'El maíz crece bajo la tierra.'),
            ],
            [
              w(
                'Our moon has no light of its own. The sun shines on it. That is why we see it at night.',
                'La Luna no tiene luz propia. El Sol la alumbra. Por eso la vemos de noche.',
              ),
              w('The sun shines on the moon.', 'El Sol alumbra la Luna.'),
              w('The moon has no light of its own.', 'La Luna no tiene luz propia.'),
              w('The moon is hot.', 'La Luna es caliente.'),
            ],
            [
              w(
                'A ladybug eats tiny insects. It eats a hundred in one day. Gardeners like it.',
                'La mariquita come insectos pequeños. Come cien en un día. A los jardineros les gusta.',
              ),
              w('It eats a hundred insects a day.', 'Come cien insectos al día.'),
              w('Gardeners like it.', 'A los jardineros les gusta.'),
              w('It eats flowers.', 'Come flores.'),
            ],
            [
              w(
                'Long ago people wrote on clay. They pressed signs into it with a stick. When it was dry, it lasted for ages.',
                'Hace mucho se escribía en barro. Se marcaban signos con un palito. Al secarse duraba muchísimo.',
              ),
              w('They pressed signs with a stick.', 'Marcaban signos con un palito.'),
              w('Dry clay lasted for ages.', 'El barro seco duraba muchísimo.'),
              w('They wrote with ink.', 'Escribían con tinta.'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w('Choose all that the text tells.', 'Elige todo lo que dice el texto.'),
      response: {
        kind: 'choices',
        options: [
          { id: 'one', text: shown('one'), right: true },
          { id: 'two', text: shown('two'), right: true },
          { id: 'off', text: shown('off') },
        ],
      },
      slips: [
        slip(
          'not-in-text',
          { chose: 'off' },
          'Look for that in the text. Does it say so?',
          'Búscalo en el texto. ¿Lo dice?',
        ),
        slip(
          'stops-after-one',
          { missed: 'two' },
          'There is one more. Go through the sentences.',
          'Hay otra más. Repasa las oraciones.',
        ),
      ],
      hints: [
        w('Find each one in the text with your finger.', 'Busca cada una en el texto con el dedo.'),
        w(
          'What you cannot find does not count, even if you know it.',
          'Lo que no encuentras no cuenta, aunque lo sepas.',
        ),
      ],
      steps: [w('The text tells: {one} {two}', 'El texto dice: {one} {two}')],
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
  {
    code: 'IN2.1-B',
    competency: 'IN2.1',
    template: {
      parameters: [
        {
          names: ['question', 'is'],
          rows: [
            [w('How do I put air into the tires?', '¿Cómo inflo las llantas?'), 2],
            [w('What do I do when the chain comes off?', '¿Qué hago si se sale la cadena?'), 3],
            [w('How high should the seat be?', '¿A qué altura va el asiento?'), 1],
            [w('How often must I oil it?', '¿Cada cuánto se aceita?'), 2],
            [w('Which hand do I raise when I turn?', '¿Qué mano levanto al dar vuelta?'), 4],
            [w('Why does the brake squeak?', '¿Por qué rechina el freno?'), 3],
            [w('Which screws hold the handlebar?', '¿Qué tornillos sujetan el manubrio?'), 1],
            [w('Where must I ride on the road?', '¿Por dónde debo ir en la calle?'), 4],
          ],
        },
      ],
      passage: w(
        'Your New Bicycle\n\n1 Putting it together\n\n2 Caring for it\n\n3 When something is wrong\n\n4 Safe in traffic',
        'Tu bicicleta nueva\n\n1 Cómo se arma\n\n2 Cómo se cuida\n\n3 Cuando algo falla\n\n4 Con seguridad en la calle',
      ),
      prompt: w('{question} In which part do you look?', '{question} ¿En qué parte buscas?'),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'build', text: w('part 1', 'parte 1'), right: 'is == 1' },
          { id: 'care', text: w('part 2', 'parte 2'), right: 'is == 2' },
          { id: 'mend', text: w('part 3', 'parte 3'), right: 'is == 3' },
          { id: 'ride', text: w('part 4', 'parte 4'), right: 'is == 4' },
        ],
      },
      slips: [
        slip(
          'heading-not-used',
          { chose: 'build' },
          'That part is for the first day. Is your question from the first day?',
          'Esa parte es para el primer día. ¿Tu pregunta es del primer día?',
        ),
        slip(
          'heading-not-used',
          { chose: 'care' },
          'That part keeps a good bicycle good. Is something broken in your question?',
          'Esa parte es para mantenerla bien. ¿En tu pregunta algo falló?',
        ),
        slip(
          'heading-not-used',
          { chose: 'mend' },
          'That part helps when something fails. Does anything fail in your question?',
          'Esa parte ayuda cuando algo falla. ¿En tu pregunta algo falla?',
        ),
        slip(
          'heading-not-used',
          { chose: 'ride' },
          'That part is about the road. Does your question ask about riding?',
          'Esa parte habla de la calle. ¿Tu pregunta es sobre andar?',
        ),
      ],
      hints: [
        w('Say in your own words what each part is about.', 'Di con tus palabras de qué trata cada parte.'),
        w(
          'When would you ask this: at the start, each month, when it breaks, or on the road?',
          '¿Cuándo preguntarías esto: al empezar, cada mes, si se descompone o en la calle?',
        ),
      ],
      steps: [
        w(
          "{is == 1 ? 'It is about building it: part 1.' : is == 2 ? 'It is about caring for it: part 2.' : is == 3 ? 'Something is wrong: part 3.' : 'It is about riding in traffic: part 4.'}",
          "{is == 1 ? 'Trata de armarla: parte 1.' : is == 2 ? 'Trata de cuidarla: parte 2.' : is == 3 ? 'Algo falla: parte 3.' : 'Trata de andar en la calle: parte 4.'}",
        ),
      ],
    },
  },
]
