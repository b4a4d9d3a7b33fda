import { optionsOf, slip, w, type SampleTemplate } from './sample-template.ts'

/** Reading, reasons and sources, grade 7. All texts are our own. */
export const argument7: readonly SampleTemplate[] = [
  {
    code: 'AR7.1-A',
    competency: 'AR7.1',
    template: {
      parameters: [
        {
          names: ['claim', 'other', 'fair', 'mocks', 'ignores'],
          rows: [
            [
              w('School should begin later.', 'La escuela debería empezar más tarde.'),
              w('Parents must be at work early.', 'Los padres deben llegar temprano al trabajo.'),
              w(
                'That is a real difficulty; a room open from seven would solve it for those families.',
                'Es una dificultad real; un salón abierto desde las siete la resolvería para esas familias.',
              ),
              w('Only lazy people say that.', 'Eso solo lo dicen los flojos.'),
              w('Sleep is important, as everyone knows.', 'Dormir es importante, como todos saben.'),
            ],
            [
              w('The town should build bike lanes.', 'El pueblo debería hacer ciclovías.'),
              w('Shops would lose parking space.', 'Las tiendas perderían lugares para autos.'),
              w(
                'Some spaces would go, it is true; but where lanes were built, more customers came by bike.',
                'Es cierto que se perderían algunos; pero donde las hicieron llegaron más clientes en bicicleta.',
              ),
              w('Shop owners care only about money.', 'A los dueños solo les importa el dinero.'),
              w('Bicycles are healthy and fun.', 'Las bicicletas son sanas y divertidas.'),
            ],
            [
              w(
                'We should not keep wild animals in a circus.',
                'No debería haber animales salvajes en el circo.',
              ),
              w('Children learn about animals there.', 'Ahí los niños conocen animales.'),
              w(
                'Children do get to see them; yet they see tricks, and a reserve shows how they really live.',
                'Sí los ven; pero ven trucos, y una reserva muestra cómo viven de verdad.',
              ),
              w('Nobody with a heart could say that.', 'Nadie con corazón diría eso.'),
              w('Elephants are large and clever.', 'Los elefantes son grandes e inteligentes.'),
            ],
            [
              w('The class should have a pet.', 'El salón debería tener una mascota.'),
              w('Some pupils are allergic.', 'Algunos alumnos son alérgicos.'),
              w(
                'That must be respected; a fish tank would give us a pet without fur.',
                'Eso hay que respetarlo; una pecera nos daría una mascota sin pelo.',
              ),
              w('They can just stay at home.', 'Pues que se queden en casa.'),
              w('Pets teach us to care.', 'Las mascotas enseñan a cuidar.'),
            ],
            [
              w('Everyone should help in the kitchen.', 'Todos deberían ayudar en la cocina.'),
              w('Homework takes all the time.', 'La tarea ocupa todo el tiempo.'),
              w(
                'Evenings are full indeed, so let it be ten minutes each, in turns.',
                'Es verdad que las tardes están llenas; por eso que sean diez minutos por turnos.',
              ),
              w('That is just an excuse.', 'Eso es puro pretexto.'),
              w('A kitchen needs many hands.', 'Una cocina necesita muchas manos.'),
            ],
            [
              w('The old cinema should be saved.', 'Hay que salvar el viejo cine.'),
              w('Repairs cost more than a new one.', 'Repararlo cuesta más que uno nuevo.'),
              w(
                'The price is higher, I grant it; but half of it is paid by visitors who come for old houses.',
                'Es más caro, lo admito; pero la mitad la pagan visitantes que vienen por casas antiguas.',
              ),
              w('You have no sense of beauty.', 'Usted no entiende de belleza.'),
              w('I love the old cinema.', 'Yo amo el viejo cine.'),
            ],
          ],
        },
      ],
      prompt: w(
        'You want: “{claim}” The other side says: “{other}” Which answer is fair and helps your case?',
        'Tú quieres: «{claim}» El otro lado dice: «{other}» ¿Qué respuesta es justa y te ayuda?',
      ),
      response: { kind: 'choice', options: optionsOf('fair', 'mocks', 'ignores') },
      slips: [
        slip(
          'attacks-the-person',
          { chose: 'mocks' },
          'That is about the people, not about what they say. Would they nod?',
          'Eso habla de las personas y no de lo que dicen. ¿Asentirían?',
        ),
        slip(
          'ignores-the-other-side',
          { chose: 'ignores' },
          'Good for you, but their point still stands. What do you say to it?',
          'Te ayuda, pero lo que dicen sigue en pie. ¿Qué respondes a eso?',
        ),
      ],
      hints: [
        w(
          'First say what is true in the other side’s point.',
          'Primero di qué hay de cierto en lo que dice el otro lado.',
        ),
        w('Then give an answer to just that point.', 'Luego responde justo a ese punto.'),
      ],
      steps: [w('It grants what is true and answers it: {fair}', 'Acepta lo cierto y lo responde: {fair}')],
      minutes: 2,
    },
  },
  {
    code: 'AR7.2-A',
    competency: 'AR7.2',
    template: {
      parameters: [
        {
          names: ['text', 'is'],
          rows: [
            [
              w(
                'These shoes must be good: everybody in my class has them.',
                'Estos tenis deben ser buenos: todos en mi salón los tienen.',
              ),
              1,
            ],
            [
              w(
                'A million people cannot be wrong: buy it!',
                'Un millón de personas no se equivoca: ¡cómpralo!',
              ),
              1,
            ],
            [
              w(
                'You want more parks? You cannot even keep your own desk tidy.',
                '¿Quieres más parques? Ni siquiera ordenas tu escritorio.',
              ),
              2,
            ],
            [
              w(
                'Do not listen to her plan. She came here only last year.',
                'No le hagas caso a su plan. Apenas llegó el año pasado.',
              ),
              2,
            ],
            [
              w(
                'My aunt eats sweets every day and is healthy, so sweets are healthy.',
                'Mi tía come dulces a diario y está sana; así que los dulces son sanos.',
              ),
              3,
            ],
            [
              w(
                'It snowed yesterday, therefore the world is not getting warmer.',
                'Ayer nevó; por lo tanto, el mundo no se está calentando.',
              ),
              3,
            ],
            [
              w(
                'Either we ban all phones or nobody will ever read again.',
                'O prohibimos todos los teléfonos o nadie volverá a leer.',
              ),
              4,
            ],
            [
              w(
                'Whoever is not for the new stadium is against our town.',
                'Quien no está a favor del estadio está en contra del pueblo.',
              ),
              4,
            ],
          ],
        },
      ],
      prompt: w('“{text}” Why does this prove nothing?', '«{text}» ¿Por qué esto no prueba nada?'),
      response: {
        kind: 'choice',
        keepOrder: true,
        options: [
          {
            id: 'crowd',
            text: w('Many doing it does not make it right', 'Que muchos lo hagan no lo hace correcto'),
            right: 'is == 1',
          },
          {
            id: 'person',
            text: w('It is about the person, not the matter', 'Habla de la persona y no del asunto'),
            right: 'is == 2',
          },
          { id: 'single', text: w('One case is not enough', 'Un solo caso no basta'), right: 'is == 3' },
          {
            id: 'twoWays',
            text: w('There are more than these two ways', 'Hay más que esas dos opciones'),
            right: 'is == 4',
          },
        ],
      },
      slips: [
        slip(
          'names-another-flaw',
          { chose: 'crowd' },
          'Is it said here that many do or believe it?',
          '¿Aquí se dice que muchos lo hacen o creen?',
        ),
        slip(
          'names-another-flaw',
          { chose: 'person' },
          'Is somebody blamed here in place of an answer?',
          '¿Aquí se culpa a alguien en lugar de responder?',
        ),
        slip(
          'names-another-flaw',
          { chose: 'single' },
          'Is it concluded here from one case to all?',
          '¿Aquí se pasa de un caso a todos?',
        ),
        slip(
          'names-another-flaw',
          { chose: 'twoWays' },
          'Are you made to choose between just two here?',
          '¿Aquí te obligan a elegir entre solo dos?',
        ),
      ],
      hints: [
        w('What exactly is given as proof?', '¿Qué se da exactamente como prueba?'),
        w(
          'Could that be so, and the conclusion still be false? Why?',
          '¿Podría ser así y la conclusión ser falsa? ¿Por qué?',
        ),
      ],
      steps: [
        w(
          "{is == 1 ? 'The only proof is that many do it.' : is == 2 ? 'The only proof is a remark about the person.' : is == 3 ? 'The only proof is one case.' : 'The only proof is that there seem to be but two ways.'}",
          "{is == 1 ? 'La única prueba es que muchos lo hacen.' : is == 2 ? 'La única prueba es un comentario sobre la persona.' : is == 3 ? 'La única prueba es un caso.' : 'La única prueba es que parece haber solo dos opciones.'}",
        ),
      ],
    },
  },
]
