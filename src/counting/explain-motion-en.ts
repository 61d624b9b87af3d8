import { plural } from '../kernel/language.ts'
import type { Heads, MotionWords } from './explain-motion-words.ts'
import type { Base } from './motions/motion.ts'

const whose: Record<Base, string> = {
  yes_no: 'who said yes or no',
  cast: 'who voted',
  present: 'who took part',
  eligible: 'who may vote',
}

export function enMotion(open: boolean): MotionWords {
  const must = open ? 'must' : 'had to'
  const soFar = open ? ' so far' : ''
  return {
    verdict: open
      ? {
          passed: 'If it ended now, it would pass.',
          failed: 'If it ended now, it would not pass.',
          tied: 'At the moment yes and no are level.',
        }
      : { passed: 'It passed.', failed: 'It did not pass.', tied: 'Yes and no were level.' },
    nobodyYet: 'Nobody has voted yet.',
    others: 'The others',
    quorum: (heads) =>
      `${asked(heads, 'who may vote')} ${must} take part; ${heads.got} ${heads.got === 1 && open ? 'has' : open ? 'have' : 'did'}${soFar}.${ending(open, heads)}`,
    within: (type) => `Among ${type} alone: `,
    ofNobody: (base) => `There ${open ? 'is' : 'was'} nobody ${whose[base]}, so it cannot pass.`,
    yes: (base, heads) => `${asked(heads, whose[base])} ${must} agree; ${heads.got} did${soFar}.`,
    yesWeighed: ({ needed, got, strict }) =>
      `By the weight of each type ${strict ? 'more than' : 'at least'} ${needed} ${must} agree; ${got} did${soFar}.`,
    agree: ({ got, met }) =>
      met
        ? `${plural(got, 'person', 'people')} agreed${soFar}.`
        : `At least one person ${must} agree${open ? '' : '; nobody did'}.`,
    object: ({ got }) =>
      got === 0
        ? `No objection${soFar}.`
        : `No objection may be left; ${plural(got, 'person', 'people')} ${open ? (got === 1 ? 'objects' : 'object') : 'objected'}.`,
    block: (heads) => atMost(open, heads, 'block it', 'blocked it'),
    stand_aside: (heads) => atMost(open, heads, 'stand aside', 'stood aside'),
    type: (type, share, { yes, no, abstain }) => {
      const rest = abstain > 0 ? `, ${abstain} abstained` : ''
      return `${type}: ${share} of all votes; ${yes} yes, ${no} no${rest}.`
    },
    silentSpread: (type) => `${type}: no vote that counts here, so the other types share theirs.`,
    silentLost: (type) => `${type}: no vote that counts here, so their share is lost.`,
    level: (sides) =>
      `Yes and no are level${sides ? `, ${sides.yes} to ${sides.no}` : ''}. What is level does not pass.`,
    tied: (sides) =>
      `Yes and no are level${sides ? `, ${sides.yes} to ${sides.no}` : ''}, so it is settled as the rules say for that.`,
  }
}

/** "At least 6 of the 9 who voted", or "All 9 who voted". */
function asked({ of, needed }: Heads, whose: string): string {
  return needed >= of && of > 0 ? `All ${of} ${whose}` : `At least ${needed} of the ${of} ${whose}`
}

function ending(open: boolean, { needed, got, met }: Heads): string {
  if (met) return ''
  return open ? ` ${needed - got} more must take part.` : ' So it could not be decided.'
}

function atMost(open: boolean, { needed, got }: Heads, may: string, did: string): string {
  if (got === 0) return `Nobody ${did}${open ? ' so far' : ''}.`
  const limit = needed === 0 ? 'Nobody' : `At most ${needed}`
  return `${limit} may ${may}; ${got} did${open ? ' so far' : ''}.`
}
