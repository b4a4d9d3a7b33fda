import { shown, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, reasons and sources, grade 6. All texts are our own. */
export const argument6: readonly SampleTemplate[] = [
  {
    code: 'AR6.1-A',
    competency: 'AR6.1',
    template: {
      parameters: [
        {
          names: ['claim', 'reason', 'proof'],
          rows: [
            [
              w('The library should open on Saturdays.', 'La biblioteca debería abrir los sábados.'),
              w('Many families have time only then.', 'Muchas familias solo tienen tiempo entonces.'),
              w('In a survey 7 of 10 families said so.', 'En una encuesta lo dijeron 7 de cada 10 familias.'),
            ],
            [
              w('Our school should collect rain water.', 'Nuestra escuela debería juntar agua de lluvia.'),
              w('It would save money.', 'Ahorraría dinero.'),
              w(
                'A school nearby paid 900 dollars less in a year.',
                'Una escuela cercana pagó 900 dólares menos en un año.',
              ),
            ],
            [
              w('Night buses should run later.', 'Los autobuses deberían pasar más tarde.'),
              w('People who work late cannot get home.', 'Quien trabaja de noche no puede volver a casa.'),
              w(
                'The clinic counted 45 nurses who walk after midnight.',
                'La clínica contó 45 enfermeras que caminan después de medianoche.',
              ),
            ],
            [
              w('The market should ban plastic bags.', 'El mercado debería prohibir las bolsas de plástico.'),
              w('They end up in the river.', 'Terminan en el río.'),
              w('Volunteers pulled 1,200 of them out in May.', 'En mayo unos voluntarios sacaron 1,200.'),
            ],
            [
              w('Chess should be a school subject.', 'El ajedrez debería ser una materia.'),
              w('It trains thinking ahead.', 'Enseña a pensar antes de actuar.'),
              w(
                'In a trial, players planned two steps further in puzzles.',
                'En una prueba, quienes juegan planearon dos pasos más en acertijos.',
              ),
            ],
            [
              w('The crossing needs a traffic light.', 'El cruce necesita un semáforo.'),
              w('It is dangerous for children.', 'Es peligroso para los niños.'),
              w('There were six accidents in two years.', 'Hubo seis accidentes en dos años.'),
            ],
          ],
        },
      ],
      prompt: w(
        'Join each part of the argument with its sentence.',
        'Une cada parte del argumento con su oración.',
      ),
      response: {
        kind: 'match',
        pairs: [
          {
            id: 'claim',
            left: w('claim: what is wanted', 'afirmación: lo que se quiere'),
            right: shown('claim'),
          },
          { id: 'reason', left: w('reason: why', 'razón: por qué'), right: shown('reason') },
          { id: 'proof', left: w('proof: how one knows', 'prueba: cómo se sabe'), right: shown('proof') },
        ],
      },
      slips: [
        slip(
          'reason-for-proof',
          { joined: ['proof', 'reason'] },
          'That says why. Which sentence was counted, measured or seen?',
          'Eso dice por qué. ¿Qué oración se contó, midió o vio?',
        ),
        slip(
          'claim-for-reason',
          { joined: ['reason', 'claim'] },
          'That is what is wanted. Ask “why?”.',
          'Eso es lo que se quiere. Pregunta «¿por qué?».',
        ),
      ],
      hints: [
        w(
          'What is the whole argument for? That is the claim.',
          '¿Para qué es todo el argumento? Eso es la afirmación.',
        ),
        w(
          'Ask “why?”: the reason. Ask “how do you know?”: the proof.',
          'Pregunta «¿por qué?»: la razón. Pregunta «¿cómo lo sabes?»: la prueba.',
        ),
      ],
      steps: [
        w(
          '{claim} Why? {reason} How do you know? {proof}',
          '{claim} ¿Por qué? {reason} ¿Cómo lo sabes? {proof}',
        ),
      ],
      minutes: 2,
    },
  },
  {
    code: 'AR6.2-A',
    competency: 'AR6.2',
    template: {
      parameters: [
        { name: 'author', oneOf: ['Ndiaye', 'Herrera'] },
        {
          names: ['source', 'fair', 'copied', 'twisted'],
          rows: [
            [
              w(
                'Cities that plant trees along streets are up to five degrees cooler in summer.',
                'Las ciudades que plantan árboles en sus calles están en verano hasta cinco grados más frescas.',
              ),
              w(
                'street trees can lower a city’s summer heat by as much as five degrees',
                'los árboles en las calles pueden bajar hasta cinco grados el calor del verano',
              ),
              w(
                'Cities that plant trees along streets are up to five degrees cooler.',
                'Las ciudades que plantan árboles en sus calles están hasta cinco grados más frescas.',
              ),
              w(
                'cities with trees are always five degrees cooler all year',
                'las ciudades con árboles están siempre cinco grados más frescas todo el año',
              ),
            ],
            [
              w(
                'Many birds steer by the stars; in tents with a false sky they flew the wrong way.',
                'Muchas aves se guían por las estrellas; en carpas con un cielo falso volaban hacia el lado equivocado.',
              ),
              w(
                'birds that were shown a false sky lost their direction, so stars seem to guide them',
                'las aves a las que se mostró un cielo falso perdían el rumbo, así que parecen guiarse por las estrellas',
              ),
              w(
                'Many birds steer by the stars; in tents they flew the wrong way.',
                'Muchas aves se guían por las estrellas; en carpas volaban hacia el lado equivocado.',
              ),
              w('birds cannot find their way at night', 'las aves no hallan su camino de noche'),
            ],
            [
              w(
                'Handwritten notes are shorter, yet students recall more of them a week later.',
                'Las notas a mano son más cortas, pero los estudiantes recuerdan más de ellas una semana después.',
              ),
              w(
                'people who write by hand note less but remember more after a week',
                'quien escribe a mano anota menos pero recuerda más después de una semana',
              ),
              w(
                'Handwritten notes are shorter, yet students recall more of them.',
                'Las notas a mano son más cortas, pero los estudiantes recuerdan más de ellas.',
              ),
              w('typing makes students forget everything', 'teclear hace que los estudiantes olviden todo'),
            ],
          ],
        },
      ],
      passage: w('{author}, 2024:\n\n{source}', '{author}, 2024:\n\n{source}'),
      prompt: w('Which sentence uses this source well?', '¿Qué oración usa bien esta fuente?'),
      response: {
        kind: 'choice',
        options: [
          {
            id: 'fair',
            text: w('According to {author} (2024), {fair}.', 'Según {author} (2024), {fair}.'),
            right: true,
          },
          { id: 'copied', text: shown('copied') },
          {
            id: 'twisted',
            text: w('According to {author} (2024), {twisted}.', 'Según {author} (2024), {twisted}.'),
          },
        ],
      },
      slips: [
        slip(
          'copies-without-source',
          { chose: 'copied' },
          'Those are the words of the source, and nobody learns whose they are.',
          'Esas son las palabras de la fuente y nadie sabe de quién son.',
        ),
        slip(
          'changes-the-meaning',
          { chose: 'twisted' },
          'The source is named. But does it say that?',
          'Se nombra la fuente. Pero ¿dice eso?',
        ),
      ],
      hints: [
        w(
          'Check three things: own words, source named, meaning kept.',
          'Revisa tres cosas: palabras propias, fuente nombrada, sentido igual.',
        ),
        w(
          'Beware of “always”, “everything”, “cannot” when the source is more careful.',
          'Cuidado con «siempre», «todo», «no pueden» si la fuente es más prudente.',
        ),
      ],
      steps: [
        w(
          'New words, the source named, and the meaning kept.',
          'Palabras nuevas, la fuente nombrada y el mismo sentido.',
        ),
      ],
      minutes: 2,
    },
  },
]
