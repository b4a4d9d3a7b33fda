import type { Step } from '#engine/recommend/recommend.ts'
import type { Place, Situation } from '#engine/recommend/situation.ts'

/**
 * Recomputes the reason of a step from the situation, by other means than the engine's: what is wrong with it, or null
 * when it is true.
 */
export function faultOfReason(situation: Situation, step: Step): string | null {
  const { places, edges, assignments, choices, openings, goals, declines, parameters, mastery } = situation
  const at = (id: string | null) => places.find((one) => one.competencyId === id)
  const has = (place: Place | undefined) => ['mastered', 'reviewDue'].includes(place?.standing.state ?? '')
  const directBefore = (id: string) => edges.filter(({ to }) => to === id).map(({ from }) => from)
  const { reason, competencyId, kind } = step
  const place = at(competencyId)
  const isWork = competencyId !== null && place !== undefined
  const isSaid = (why: string) =>
    declines.some((one) => one.competencyId === competencyId && one.reason === why)
  const check = (isTrue: boolean, fault: string) => (isTrue ? null : `${reason.rule}: ${fault}`)

  switch (reason.rule) {
    case 'assigned': {
      const given = assignments.find(({ id }) => id === reason.assignmentId)
      return check(
        given?.competencyId === competencyId &&
          given?.kind === kind &&
          given?.assignedAt === reason.assignedAt &&
          step.source === 'adult',
        'no such assignment',
      )
    }
    case 'chosen': {
      const picked = choices.find(({ id }) => id === reason.choiceId)
      return check(
        picked?.competencyId === competencyId && picked?.kind === kind && step.source === picked.by,
        'no such choice',
      )
    }
    case 'stuck': {
      const state = place?.standing
      const isStuck =
        reason.because === 'saidTooHard'
          ? isSaid('tooHard')
          : state?.state === 'needsHelp' && state.reason.rule === reason.because
      return check(isStuck && place?.evidenceCount === reason.tries, 'not stuck there')
    }
    case 'saidWithSomebody':
      return check(
        isSaid('withSomebody') && (kind === 'withPartner' || kind === 'withAdult'),
        'she did not say so',
      )
    case 'buildingBlockFirst': {
      const waiting = at(reason.forCompetencyId)
      if (!isWork || waiting === undefined || has(waiting)) return `${reason.rule}: nothing waits`
      if (reason.because === 'missing') {
        const needed = new Set([reason.forCompetencyId])
        for (const id of needed)
          for (const before of directBefore(id)) if (!has(at(before))) needed.add(before)
        return check(needed.has(competencyId) && !has(place), 'it is not missing for that')
      }
      if (!directBefore(reason.forCompetencyId).includes(competencyId)) return `${reason.rule}: not before it`
      const isTrue = {
        stuck: waiting.standing.state === 'needsHelp',
        belowBand: waiting.estimate.success < parameters.bandLow && place.standing.state === 'reviewDue',
        saidTooHard: declines.some(
          (one) => one.competencyId === reason.forCompetencyId && one.reason === 'tooHard',
        ),
      }[reason.because]
      return check(isTrue && has(place), `not ${reason.because}`)
    }
    case 'openedByTeacher':
      return check(
        openings.some((one) => one.competencyId === competencyId && one.openedAt === reason.openedAt) &&
          reason.missing.length > 0 &&
          reason.missing.every((id) => directBefore(competencyId ?? '').includes(id) && !has(at(id))),
        'not opened, or nothing is missing',
      )
    case 'saidTooEasy':
      return check(isSaid('tooEasy') && kind === 'check', 'she did not say so')
    case 'readyToShow':
      return check(
        kind === 'check' &&
          !has(place) &&
          reason.success === place?.estimate.success &&
          reason.success >= mastery.cut,
        'not at the standard',
      )
    case 'reviewDue': {
      const standing = place?.standing
      if (standing?.state !== 'reviewDue') return `${reason.rule}: no review is due`
      const isByTime = standing.reason.rule === 'timePassed'
      const known =
        standing.reason.rule === 'timePassed' ? standing.reason.retention : place?.estimate.mastered
      return check(
        reason.known === known && (!isByTime || reason.known < mastery.retentionFloor),
        'still known',
      )
    }
    case 'goal':
      return check(
        goals.some((one) => one.competencyId === competencyId && one.id === reason.goalId),
        'no such goal',
      )
    case 'inProgress':
      return check(
        reason.evidenceCount > 0 &&
          reason.evidenceCount === place?.evidenceCount &&
          reason.success === place.estimate.success &&
          !has(place),
        'not in work',
      )
    case 'belowSection':
      return check(place?.level === 'below' && place.evidenceCount === 0 && kind === 'check', 'not below')
    case 'nextOnMap':
      return check(
        place?.evidenceCount === 0 &&
          !has(place) &&
          reason.after.every((id) => directBefore(competencyId ?? '').includes(id)) &&
          (reason.after.every((id) => has(at(id))) ||
            openings.some((one) => one.competencyId === competencyId)),
        'something before it is missing',
      )
    case 'keepFresh':
      return check(place?.standing.state === 'mastered' && kind === 'refresh', 'not mastered')
    case 'everythingMastered':
      return check(
        places.length > 0 && places.every(has) && reason.mastered === places.length,
        'not everything',
      )
    case 'fewFit':
      return check(competencyId === null && reason.declined <= declines.length, 'not true')
  }
}
