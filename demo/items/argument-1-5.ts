import { optionsOf, shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, reasons and sources, grades 1 to 5. All texts are our own. */
export const argument15: readonly SampleTemplate[] = [
  {
    code: 'AR1.1-A',
    competency: 'AR1.1',
    template: {
      parameters: [
        { name: 'who', oneOf: ['Mei', 'Kwame', 'Leila'] },
        {
          names: ['opinion', 'reason', 'again', 'off'],
          rows: [
            [
              w('We should plant a tree at school.', 'Deberíamos plantar un árbol en la escuela.'),
              w('It gives shade when it is hot.', 'Da sombra cuando hace calor.'),
              w('A tree at school would be nice.', 'Un árbol en la escuela sería bonito.'),
              w('The school is yellow.', 'La escuela es amarilla.'),
            ],
            [
              w('A cat is a good pet.', 'Un gato es una buena mascota.'),
              w('It can stay alone for some hours.', 'Puede quedarse solo unas horas.'),
              w('I think cats are good pets.', 'Creo que los gatos son buenas mascotas.'),
              w('My uncle has a boat.', 'Mi tío tiene una lancha.'),
            ],
            [
              w('We should walk to school.', 'Deberíamos ir a pie a la escuela.'),
              w('Walking keeps us strong.', 'Caminar nos hace fuertes.'),
              w('Walking to school is what we should do.', 'Ir a pie es lo que deberíamos hacer.'),
              w('Today is Tuesday.', 'Hoy es martes.'),
            ],
            [
              w('The story is sad.', 'El cuento es triste.'),
              w('The dog cannot find his friend.', 'El perro no encuentra a su amigo.'),
              w('I find it very sad.', 'A mí me parece muy triste.'),
              w('The book has ten pages.', 'El libro tiene diez páginas.'),
            ],
          ],
        },
      ],
      prompt: w(
        '{who} says: “{opinion}” Which sentence is a reason for it?',
        '{who} dice: «{opinion}» ¿Qué oración es una razón?',
      ),
      response: { kind: 'choice', options: optionsOf('reason', 'again', 'off') },
      slips: [
        slip(
          'repeats-for-reason',
          { chose: 'again' },
          'That says the same once more. Why does {who} think so?',
          'Eso dice lo mismo otra vez. ¿Por qué piensa eso {who}?',
        ),
        slip(
          'unrelated-for-reason',
          { chose: 'off' },
          'Put “because” between the two. Does it make sense?',
          'Pon «porque» entre las dos. ¿Tiene sentido?',
        ),
      ],
      hints: [
        w(
          'Say what {who} says, then “because”, then the sentence.',
          'Di lo que dice {who}, luego «porque» y la oración.',
        ),
        w(
          'A reason adds something new that helps to believe it.',
          'Una razón añade algo nuevo que ayuda a creerlo.',
        ),
      ],
      steps: [w('… because: {reason}', '… porque: {reason}')],
    },
  },
  {
    code: 'AR2.1-A',
    competency: 'AR2.1',
    template: {
      parameters: [
        {
          name: 'f1',
          oneOf: [
            w('Ice melts in the sun.', 'El hielo se derrite al sol.'),
            w('A spider has eight legs.', 'Una araña tiene ocho patas.'),
            w('A week has seven days.', 'La semana tiene siete días.'),
          ],
        },
        {
          name: 'f2',
          oneOf: [
            w('The library has 900 books.', 'La biblioteca tiene 900 libros.'),
            w('Our bus stops at the bridge.', 'Nuestro autobús para en el puente.'),
            w('This pumpkin weighs ten pounds.', 'Esta calabaza pesa diez libras.'),
          ],
        },
        {
          name: 'o1',
          oneOf: [
            w('Soup is better than bread.', 'La sopa es mejor que el pan.'),
            w('Spiders are ugly.', 'Las arañas son feas.'),
            w('Monday is the worst day.', 'El lunes es el peor día.'),
          ],
        },
        {
          name: 'o2',
          oneOf: [
            w('Everybody should learn to swim.', 'Todos deberían aprender a nadar.'),
            w('Red is the most beautiful color.', 'El rojo es el color más bonito.'),
          ],
        },
      ],
      prompt: w(
        'Choose all the facts: what somebody could check.',
        'Elige todos los hechos: lo que alguien podría comprobar.',
      ),
      response: {
        kind: 'choices',
        options: [
          { id: 'known', text: shown('f1'), right: true },
          { id: 'checkable', text: shown('f2'), right: true },
          { id: 'taste', text: shown('o1') },
          { id: 'should', text: shown('o2') },
        ],
      },
      slips: [
        slip(
          'agrees-so-fact',
          { chose: 'taste' },
          'You may think so too. How would you measure it?',
          'Quizá tú también lo piensas. ¿Cómo lo medirías?',
        ),
        slip(
          'should-for-fact',
          { chose: 'should' },
          'That says what ought to be or what pleases. Can it be looked up or measured?',
          'Eso dice lo que debería ser o lo que gusta. ¿Se puede buscar o medir?',
        ),
        slip(
          'unknown-so-no-fact',
          { missed: 'checkable' },
          'You need not know whether it is true. Could somebody go and check it?',
          'No hace falta que sepas si es cierto. ¿Alguien podría ir a comprobarlo?',
        ),
      ],
      hints: [
        w(
          'For each one ask: how could I check that? Count, measure, look?',
          'Con cada una pregunta: ¿cómo lo compruebo? ¿Contar, medir, mirar?',
        ),
        w(
          'Words such as “best”, “ugly”, “should” tell what somebody thinks.',
          'Palabras como «mejor», «feo», «debería» dicen lo que alguien piensa.',
        ),
      ],
      steps: [
        w('These can be checked: {f1} {f2}', 'Estas se pueden comprobar: {f1} {f2}'),
        w('These say what somebody thinks: {o1} {o2}', 'Estas dicen lo que alguien piensa: {o1} {o2}'),
      ],
    },
  },
  {
    code: 'AR4.1-A',
    competency: 'AR4.1',
    template: {
      parameters: [
        {
          names: ['text', 'reason', 'claim', 'side'],
          rows: [
            [
              w(
                'Our town should keep the old bridge. It is the shortest way to the clinic. The bridge was painted green in spring.',
                'El pueblo debe conservar el viejo puente. Es el camino más corto a la clínica. En primavera lo pintaron de verde.',
              ),
              w('It is the shortest way to the clinic.', 'Es el camino más corto a la clínica.'),
              w('The town should keep the bridge.', 'El pueblo debe conservar el puente.'),
              w('It was painted green in spring.', 'En primavera lo pintaron de verde.'),
            ],
            [
              w(
                'I visited the school kitchen last week. Lunch should be longer: many pupils throw food away because the bell rings too soon.',
                'La semana pasada visité la cocina escolar. El almuerzo debería durar más: muchos tiran comida porque la campana suena muy pronto.',
              ),
              w(
                'Many throw food away because the bell rings too soon.',
                'Muchos tiran comida porque la campana suena muy pronto.',
              ),
              w('Lunch should be longer.', 'El almuerzo debería durar más.'),
              w('The writer visited the kitchen.', 'El autor visitó la cocina.'),
            ],
            [
              w(
                'Every child should learn to cook. Who can cook spends less and eats better. My favorite dish is lentils.',
                'Todo niño debería aprender a cocinar. Quien cocina gasta menos y come mejor. Mi plato favorito son las lentejas.',
              ),
              w('Who can cook spends less and eats better.', 'Quien cocina gasta menos y come mejor.'),
              w('Every child should learn to cook.', 'Todo niño debería aprender a cocinar.'),
              w('The favorite dish is lentils.', 'El plato favorito son las lentejas.'),
            ],
            [
              w(
                'The park closes at six. It ought to stay open until nine, for in summer only the evenings are cool enough to play.',
                'El parque cierra a las seis. Debería abrir hasta las nueve, pues en verano solo de noche está fresco para jugar.',
              ),
              w(
                'In summer only the evenings are cool enough to play.',
                'En verano solo de noche está fresco para jugar.',
              ),
              w('The park ought to stay open until nine.', 'El parque debería abrir hasta las nueve.'),
              w('The park closes at six.', 'El parque cierra a las seis.'),
            ],
            [
              w(
                'Our newspaper is printed on Fridays. It needs a page by children, since nobody else writes about what matters to them.',
                'Nuestro periódico sale los viernes. Necesita una página hecha por niños, ya que nadie más escribe sobre lo que les importa.',
              ),
              w(
                'Nobody else writes about what matters to children.',
                'Nadie más escribe sobre lo que les importa a los niños.',
              ),
              w('The newspaper needs a page by children.', 'El periódico necesita una página de niños.'),
              w('It is printed on Fridays.', 'Sale los viernes.'),
            ],
            [
              w(
                'Do not cut down the dead tree behind the school! Woodpeckers and bats live in its holes. It is taller than the roof.',
                '¡No corten el árbol seco detrás de la escuela! En sus huecos viven carpinteros y murciélagos. Es más alto que el techo.',
              ),
              w('Woodpeckers and bats live in it.', 'Ahí viven carpinteros y murciélagos.'),
              w('The tree should not be cut down.', 'No deben cortar el árbol.'),
              w('It is taller than the roof.', 'Es más alto que el techo.'),
            ],
          ],
        },
      ],
      passage: shown('text'),
      prompt: w('Which reason does the writer give?', '¿Qué razón da quien escribe?'),
      response: { kind: 'choice', options: optionsOf('reason', 'claim', 'side') },
      slips: [
        slip(
          'claim-for-reason',
          { chose: 'claim' },
          'That is what the writer wants. What is said to convince you?',
          'Eso es lo que quiere. ¿Qué dice para convencerte?',
        ),
        slip(
          'detail-for-reason',
          { chose: 'side' },
          'That is in the text. Does it help the case?',
          'Eso está en el texto. ¿Ayuda a convencer?',
        ),
      ],
      hints: [
        w(
          'First find what the writer wants. Look for “should”, “ought to”, “needs”.',
          'Primero halla lo que quiere. Busca «debe», «debería», «necesita».',
        ),
        w('Then ask: why? The answer is the reason.', 'Luego pregunta: ¿por qué? La respuesta es la razón.'),
      ],
      steps: [
        w('What is wanted: {claim}', 'Lo que se quiere: {claim}'),
        w('Why: {reason}', 'Por qué: {reason}'),
      ],
      minutes: 2,
    },
  },
  {
    code: 'AR5.1-A',
    competency: 'AR5.1',
    template: {
      parameters: [
        {
          names: ['question', 'good', 'sells', 'unknown', 'why'],
          rows: [
            [
              w('Does this toothpaste make teeth white?', '¿Esta pasta blanquea los dientes?'),
              w(
                'a test by dentists who are not paid by the maker, this year',
                'una prueba de dentistas a quienes no paga el fabricante, de este año',
              ),
              w('the text on the tube', 'el texto del tubo'),
              w('a comment without a name', 'un comentario sin nombre'),
              w(
                'they know about it and gain nothing by the answer',
                'saben del tema y no ganan nada con la respuesta',
              ),
            ],
            [
              w('How many people live in our town today?', '¿Cuánta gente vive hoy en nuestro pueblo?'),
              w('this year’s count by the town office', 'el conteo de este año de la oficina del pueblo'),
              w('an advertisement for new houses', 'un anuncio de casas nuevas'),
              w('a sign from 1985', 'un letrero de 1985'),
              w('it counted, and it did so this year', 'contó, y lo hizo este año'),
            ],
            [
              w('Is the lake safe for swimming?', '¿Se puede nadar en el lago?'),
              w(
                'last week’s water test by the health office',
                'el análisis de agua de la semana pasada, de la oficina de salud',
              ),
              w('the boat rental’s poster', 'el cartel de quien renta lanchas'),
              w('what somebody heard once', 'lo que alguien oyó una vez'),
              w('it measured, and only last week', 'midió, y apenas la semana pasada'),
            ],
            [
              w(
                'Is it true that this kind of bee is dying out?',
                '¿Es cierto que esta abeja está desapareciendo?',
              ),
              w(
                'a report by researchers who counted for ten years',
                'un informe de investigadores que contaron por diez años',
              ),
              w('a shop that sells bee hotels', 'una tienda que vende hoteles para abejas'),
              w('a video by somebody who gives no source', 'un video de alguien que no da fuentes'),
              w('they counted for years and say how', 'contaron por años y dicen cómo'),
            ],
            [
              w('What did the singer really say?', '¿Qué dijo de verdad la cantante?'),
              w('the full recording of the interview', 'la grabación completa de la entrevista'),
              w('the fan shop’s page', 'la página de la tienda de admiradores'),
              w('a picture with a sentence on it', 'una imagen con una frase'),
              w('there one can hear her own words', 'ahí se oyen sus propias palabras'),
            ],
            [
              w('Does this phone break easily?', '¿Este teléfono se rompe fácil?'),
              w(
                'a consumer group that dropped ten of each',
                'un grupo de consumidores que dejó caer diez de cada uno',
              ),
              w('the maker’s film', 'el video del fabricante'),
              w('one angry review', 'una reseña enojada'),
              w('it tried many and sells none', 'probó muchos y no vende ninguno'),
            ],
          ],
        },
      ],
      prompt: w('{question} Which source do you trust most?', '{question} ¿En qué fuente confías más?'),
      response: { kind: 'choice', options: optionsOf('good', 'sells', 'unknown') },
      slips: [
        slip(
          'trusts-the-seller',
          { chose: 'sells' },
          'What does this source gain if you believe it?',
          '¿Qué gana esta fuente si le crees?',
        ),
        slip(
          'trusts-the-unknown',
          { chose: 'unknown' },
          'Who is behind it, when was it made, and how would they know?',
          '¿Quién está detrás, cuándo se hizo y cómo lo sabría?',
        ),
      ],
      hints: [
        w(
          'Ask each source: who are you, when was that, how do you know, what do you gain?',
          'Pregunta a cada fuente: ¿quién eres, cuándo fue, cómo lo sabes, qué ganas?',
        ),
        w(
          'Someone who measured and sells nothing is a good start.',
          'Quien midió y no vende nada es un buen comienzo.',
        ),
      ],
      steps: [w('Best: {good}; {why}.', 'La mejor: {good}; {why}.')],
    },
  },
]
