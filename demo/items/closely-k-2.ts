import { boys, girls, optionsOf, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, reading closely, kindergarten to grade 2. All passages are our own. */
export const closelyK2: readonly SampleTemplate[] = [
  {
    code: 'RC0.1-A',
    competency: 'RC0.1',
    template: {
      parameters: [
        { name: 'who', oneOf: [...girls] },
        { name: 'friend', oneOf: [...boys] },
        {
          names: ['text', 'place', 'no', 'nor'],
          rows: [
            [
              w(
                'find a small crab in the sand. A wave comes and carries it away.',
                'encuentran un cangrejito en la arena. Llega una ola y se lo lleva.',
              ),
              w('at the beach', 'en la playa'),
              w('in a kitchen', 'en una cocina'),
              w('on a bus', 'en un autobús'),
            ],
            [
              w(
                'stir the soup. It smells of onions. Grandfather sets the table.',
                'mueven la sopa. Huele a cebolla. El abuelo pone la mesa.',
              ),
              w('in a kitchen', 'en una cocina'),
              w('in a forest', 'en un bosque'),
              w('at the beach', 'en la playa'),
            ],
            [
              w(
                'sit by the window. Houses and trees rush by. Then the driver stops.',
                'van junto a la ventana. Pasan casas y árboles. Luego el conductor para.',
              ),
              w('on a bus', 'en un autobús'),
              w('in bed', 'en la cama'),
              w('in a kitchen', 'en una cocina'),
            ],
            [
              w(
                'look up at the tall trees. An owl calls. It is dark between the trunks.',
                'miran los árboles altos. Canta un búho. Está oscuro entre los troncos.',
              ),
              w('in a forest', 'en un bosque'),
              w('at the beach', 'en la playa'),
              w('at school', 'en la escuela'),
            ],
          ],
        },
      ],
      passage: w('{who} and {friend} {text}', '{who} y {friend} {text}'),
      prompt: w('Where are they?', '¿Dónde están?'),
      response: { kind: 'choice', options: optionsOf('place', 'no', 'nor') },
      slips: [
        slip(
          'guesses-the-place',
          { chose: 'no' },
          'What did you hear that you find only in one place?',
          '¿Qué oíste que solo hay en un lugar?',
        ),
        slip(
          'guesses-the-place',
          { chose: 'nor' },
          'Listen once more. What is around them?',
          'Escucha otra vez. ¿Qué hay a su alrededor?',
        ),
      ],
      hints: [
        w(
          'Close your eyes and listen. What do you see around them?',
          'Cierra los ojos y escucha. ¿Qué ves a su alrededor?',
        ),
        w('Which things in the story do you find only there?', '¿Qué cosas del cuento solo están ahí?'),
      ],
      steps: [w('What they see and hear tells it: {place}.', 'Lo que ven y oyen lo dice: {place}.')],
    },
  },
  {
    code: 'RC0.1-B',
    competency: 'RC0.1',
    template: {
      parameters: [
        { name: 'who', oneOf: ['Amina', 'Kenji', 'Naledi'] },
        { name: 'other', oneOf: ['Mateo', 'Leila', 'Ravi'] },
        { name: 'third', oneOf: [w('the neighbor', 'la vecina'), w('the teacher', 'la maestra')] },
      ],
      passage: w(
        '{who} lost a red mitten. {other} looked under the bench. In the end {third} found it in the snow.',
        '{who} perdió un guante rojo. {other} miró debajo de la banca. Al final {third} lo encontró en la nieve.',
      ),
      prompt: w('Who found the mitten?', '¿Quién encontró el guante?'),
      response: { kind: 'choice', options: optionsOf('third', 'who', 'other') },
      slips: [
        slip(
          'first-named',
          { chose: 'who' },
          'That is whose mitten it was. Who had it in the end?',
          'De esa persona era el guante. ¿Quién lo tuvo al final?',
        ),
        slip(
          'looks-for-found',
          { chose: 'other' },
          'That is who looked. Listen to the last sentence.',
          'Esa persona buscó. Escucha la última oración.',
        ),
      ],
      hints: [
        w(
          'Three people do something. Say what each one does.',
          'Tres personas hacen algo. Di qué hace cada una.',
        ),
        w('The answer comes at the end.', 'La respuesta viene al final.'),
      ],
      steps: [
        w(
          '{who} lost it, {other} looked, and {third} found it.',
          '{who} lo perdió, {other} buscó y {third} lo encontró.',
        ),
      ],
    },
  },
  {
    code: 'RC1.1-A',
    competency: 'RC1.1',
    template: {
      parameters: [
        {
          names: ['right', 'no', 'nor'],
          rows: [
            [
              w('The little dog / ran home.', 'El perrito / corrió a casa.'),
              w('The / little dog ran / home.', 'El / perrito corrió / a casa.'),
              w('The little / dog ran home.', 'El perrito corrió a / casa.'),
            ],
            [
              w('My sister / sings in the car.', 'Mi hermana / canta en el auto.'),
              w('My / sister sings in / the car.', 'Mi / hermana canta en / el auto.'),
              w('My sister sings in the / car.', 'Mi hermana canta en el / auto.'),
            ],
            [
              w('In the morning / the birds wake us.', 'Por la mañana / los pájaros nos despiertan.'),
              w('In the / morning the / birds wake us.', 'Por la / mañana los / pájaros nos despiertan.'),
              w('In / the morning the birds wake / us.', 'Por / la mañana los pájaros / nos despiertan.'),
            ],
            [
              w('The old man / feeds the ducks.', 'El señor mayor / da de comer a los patos.'),
              w('The old / man feeds the / ducks.', 'El señor / mayor da de comer a los / patos.'),
              w('The / old man feeds / the ducks.', 'El / señor mayor da de / comer a los patos.'),
            ],
            [
              w('After lunch / we plant beans.', 'Después de comer / sembramos frijoles.'),
              w('After / lunch we / plant beans.', 'Después / de comer sembramos / frijoles.'),
              w('After lunch we plant / beans.', 'Después de / comer sembramos frijoles.'),
            ],
            [
              w('Under the bridge / sleeps a cat.', 'Debajo del puente / duerme un gato.'),
              w('Under / the bridge sleeps / a cat.', 'Debajo / del puente duerme / un gato.'),
              w('Under the / bridge sleeps a / cat.', 'Debajo del / puente duerme un / gato.'),
            ],
          ],
        },
      ],
      prompt: w(
        'Read each line and stop only at the /. Which one sounds like talking?',
        'Lee cada línea y para solo en la /. ¿Cuál suena como cuando hablas?',
      ),
      response: { kind: 'choice', options: optionsOf('right', 'no', 'nor') },
      slips: [
        slip(
          'breaks-a-phrase',
          { chose: 'no' },
          'Read it aloud once more. Does the stop tear words apart that belong together?',
          'Léela otra vez en voz alta. ¿La pausa separa palabras que van juntas?',
        ),
        slip(
          'breaks-a-phrase',
          { chose: 'nor' },
          'Would you stop there when you tell it to a friend?',
          '¿Pararías ahí si se lo contaras a un amigo?',
        ),
      ],
      hints: [
        w(
          'First: who or when? Then: what happens? Stop between.',
          'Primero: ¿quién o cuándo? Luego: ¿qué pasa? Para entre los dos.',
        ),
        w(
          'Keep small words with the word they belong to.',
          'Deja las palabras pequeñas con la palabra a la que pertenecen.',
        ),
      ],
      steps: [w('{right} Each scoop is a part that makes sense.', '{right} Cada parte tiene sentido.')],
      readAloud: 'promptOnly',
    },
  },
  {
    code: 'RC2.1-A',
    competency: 'RC2.1',
    template: {
      parameters: [
        {
          names: ['sentence', 'is'],
          rows: [
            [w('Where did you put my shoes', 'Dónde pusiste mis zapatos'), 1],
            [w('Why is the sky blue', 'Por qué es azul el cielo'), 1],
            [w('Can we go to the river', 'Podemos ir al río, sí o no'), 1],
            [w('Watch out, the pot is hot', 'Cuidado, la olla quema'), 2],
            [w('What a huge pumpkin', 'Qué calabaza tan grande'), 2],
            [w('Hooray, we won', 'Viva, ganamos'), 2],
            [w('The shop opens at nine', 'La tienda abre a las nueve'), 3],
            [w('My aunt lives by the sea', 'Mi tía vive junto al mar'), 3],
            [w('Spiders have eight legs', 'Las arañas tienen ocho patas'), 3],
          ],
        },
      ],
      prompt: w(
        '“{sentence}” How should your voice sound, and which mark is missing?',
        '«{sentence}» ¿Cómo debe sonar tu voz y qué signos faltan?',
      ),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          { id: 'asks', text: w('It asks: ?', 'Pregunta: ¿ ?'), right: 'is == 1' },
          { id: 'calls', text: w('It calls out: !', 'Exclama: ¡ !'), right: 'is == 2' },
          { id: 'tells', text: w('It tells, calmly: .', 'Cuenta con calma: .'), right: 'is == 3' },
        ],
      },
      slips: [
        slip(
          'wrong-voice',
          { chose: 'asks' },
          'Does somebody wait for an answer here?',
          '¿Alguien espera aquí una respuesta?',
        ),
        slip(
          'wrong-voice',
          { chose: 'calls' },
          'Would somebody call this out with a strong feeling?',
          '¿Alguien gritaría esto con mucha emoción?',
        ),
        slip(
          'wrong-voice',
          { chose: 'tells' },
          'Say it calmly. Is that how somebody would say it?',
          'Dilo con calma. ¿Así lo diría alguien?',
        ),
      ],
      hints: [
        w(
          'Say it in three ways: asking, calling out, telling.',
          'Dilo de tres maneras: preguntando, exclamando, contando.',
        ),
        w('Which way fits what is said?', '¿Cuál va con lo que dice?'),
      ],
      steps: [
        w(
          "{is == 1 ? 'It waits for an answer: a question mark.' : is == 2 ? 'It is said with strong feeling: an exclamation mark.' : 'It simply tells something: a period.'}",
          "{is == 1 ? 'Espera una respuesta: signos de pregunta.' : is == 2 ? 'Se dice con mucha emoción: signos de exclamación.' : 'Solo cuenta algo: un punto.'}",
        ),
      ],
    },
  },
  {
    code: 'RC2.2-A',
    competency: 'RC2.2',
    template: {
      parameters: [
        { name: 'who', oneOf: ['Tariq', 'Anjali', 'Sofía'] },
        {
          names: ['a', 'odd', 'b', 'c'],
          rows: [
            [
              w('packed warm socks and a wool hat.', 'empacó calcetines gruesos y un gorro de lana.'),
              w('It was the hottest day of summer.', 'Era el día más caliente del verano.'),
              w('Snow lay on the roofs.', 'Había nieve en los techos.'),
              w('The pond was frozen.', 'El estanque estaba congelado.'),
            ],
            [
              w('crept down the stairs in the dark.', 'bajó la escalera a oscuras, sin hacer ruido.'),
              w('The drums in the room were very loud.', 'En el cuarto sonaban fuerte los tambores.'),
              w('Everybody was asleep.', 'Todos dormían.'),
              w('Not a sound could be heard.', 'No se oía ni un ruido.'),
            ],
            [
              w('planted three bean seeds in a pot.', 'sembró tres semillas de frijol en una maceta.'),
              w('The fish swam around in it.', 'Los peces nadaban en ella.'),
              w('After a week a green tip came up.', 'Después de una semana salió una punta verde.'),
              w('Soon there were leaves.', 'Pronto hubo hojas.'),
            ],
            [
              w('missed the last bus home.', 'perdió el último autobús a casa.'),
              w(
                'The bus driver waved from the front seat and drove on with all three of them inside.',
                'El conductor saludó y siguió con todos adentro.',
              ),
              w('The stop was empty and dark.', 'La parada estaba vacía y oscura.'),
              w('It was a long walk.', 'Fue una larga caminata.'),
            ],
          ],
        },
      ],
      passage: w('{who} {a} {b} {odd} {c}', '{who} {a} {b} {odd} {c}'),
      prompt: w('Which sentence makes no sense here?', '¿Qué oración no tiene sentido aquí?'),
      response: { kind: 'choice', options: optionsOf('odd', 'b', 'c') },
      slips: [
        slip(
          'reads-on-without-noticing',
          { chose: 'b' },
          'Picture the beginning. Does this fit into your picture?',
          'Imagina el comienzo. ¿Esto cabe en tu imagen?',
        ),
        slip(
          'reads-on-without-noticing',
          { chose: 'c' },
          'This goes well with the first sentence. Which one fights with it?',
          'Esta va bien con la primera oración. ¿Cuál choca con ella?',
        ),
      ],
      hints: [
        w(
          'Make a picture in your head and add each sentence to it.',
          'Haz una imagen en tu mente y añade cada oración.',
        ),
        w('Stop where the picture breaks.', 'Para donde la imagen se rompe.'),
      ],
      steps: [
        w(
          'The other sentences go together. This one breaks the picture: {odd}',
          'Las otras oraciones van juntas. Esta rompe la imagen: {odd}',
        ),
      ],
    },
  },
]
