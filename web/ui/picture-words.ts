import type { SignInPicture } from '#contract/pictures.ts'
import type { MessageId } from './text.ts'

/** The nine pictures in the order they stand, with what each is called. */
export const pictureMessages: Record<SignInPicture, MessageId> = {
  kite: 'picture.kite',
  fish: 'picture.fish',
  boat: 'picture.boat',
  tree: 'picture.tree',
  apple: 'picture.apple',
  moon: 'picture.moon',
  drum: 'picture.drum',
  umbrella: 'picture.umbrella',
  snail: 'picture.snail',
}

export const nine = Object.keys(pictureMessages) as SignInPicture[]
