import { withParticle } from '../kernel/language.ts'
import type { Heads, MotionWords } from './explain-motion-words.ts'
import type { Base } from './motions/motion.ts'

const whose: Record<Base, string> = {
  yes_no: '찬반을 밝힌',
  cast: '투표한',
  present: '참여한',
  eligible: '투표할 수 있는',
}

export function koMotion(open: boolean): MotionWords {
  const had = open ? '해야 하고' : '해야 했고'
  const soFar = open ? '지금까지 ' : ''
  return {
    verdict: open
      ? {
          passed: '지금대로 끝나면 통과해요.',
          failed: '지금대로 끝나면 통과하지 못해요.',
          tied: '지금은 찬성과 반대가 똑같아요.',
        }
      : { passed: '통과했어요.', failed: '통과하지 못했어요.', tied: '찬성과 반대가 똑같았어요.' },
    nobodyYet: '아직 아무도 투표하지 않았어요.',
    others: '그 밖의 사람들',
    quorum: (heads) =>
      `투표할 수 있는 ${asked(heads)} 참여${had} ${soFar}${heads.got}명이 참여했어요.${ending(open, heads, '성립')}`,
    within: (type) => `${type} 가운데서도: `,
    ofNobody: (base) => `${whose[base]} 사람이 ${open ? '아직 ' : ''}없어서 통과할 수 없어요.`,
    yes: (base, heads) => `${whose[base]} ${asked(heads)} 찬성${had} ${soFar}${heads.got}명이 찬성했어요.`,
    yesWeighed: ({ needed, got, strict }) =>
      `유형별 표의 무게로 ${needed}${strict ? '보다 많이' : ' 이상'} 찬성${had} ${soFar}${withParticle(got, '이/가')} 찬성했어요.`,
    agree: ({ got, met }) =>
      met
        ? `${got}명이 ${open ? '지금까지 ' : ''}좋다고 답했어요.`
        : `좋다고 답한 사람이 적어도 한 명은 있어야 ${open ? '해요' : '했는데 아무도 없었어요'}.`,
    object: ({ got }) =>
      got === 0
        ? `이견이 ${open ? '지금까지 ' : ''}하나도 없${open ? '어요' : '었어요'}.`
        : `이견이 하나도 없어야 ${open ? '하는데' : '했는데'} ${got}명의 이견이 남아 있${open ? '어요' : '었어요'}.`,
    block: (heads) => atMost(open, heads, '막는 사람이', '막았어요'),
    stand_aside: (heads) => atMost(open, heads, '비켜서는 사람이', '비켜섰어요'),
    type: (type, share, { yes, no, abstain }) => {
      const told = [`찬성 ${yes}명`, `반대 ${no}명`, ...(abstain > 0 ? [`기권 ${abstain}명`] : [])].join(', ')
      return `${withParticle(type, '은/는')} 전체 표의 ${withParticle(share, '을/를')} 가져요. ${told}이에요.`
    },
    silentSpread: (type) =>
      `${withParticle(type, '은/는')} 찬반에 든 표가 없어서 그 몫을 다른 유형이 나누어 가져요.`,
    silentLost: (type) => `${withParticle(type, '은/는')} 찬반에 든 표가 없어서 그 몫이 비어 있어요.`,
    level: (sides) =>
      `찬성과 반대가 ${sides ? `${sides.yes} 대 ${sides.no}로 ` : ''}똑같아요. 같을 때는 통과하지 않아요.`,
    tied: (sides) =>
      `찬성과 반대가 ${sides ? `${sides.yes} 대 ${sides.no}로 ` : ''}똑같아서, 같을 때 쓰기로 한 방법으로 정해요.`,
  }
}

/** "9명 중 6명 이상이", or "9명 모두가". */
function asked({ of, needed }: Heads): string {
  return needed >= of && of > 0 ? `${of}명 모두가` : `${of}명 중 ${needed}명 이상이`
}

function ending(open: boolean, { needed, got, met }: Heads, what: string): string {
  if (met) return open ? ` ${what}됐어요.` : ''
  return open ? ` ${needed - got}명이 더 참여해야 ${what}돼요.` : ` 그래서 ${what}되지 않았어요.`
}

function atMost(open: boolean, { needed, got }: Heads, who: string, did: string): string {
  if (got === 0) return `${who} ${open ? '지금까지 없어요' : '없었어요'}.`
  const limit = needed === 0 ? '없어야' : `${needed}명을 넘지 않아야`
  return `${who} ${limit} ${open ? '하고 지금까지' : '했고'} ${got}명이 ${did}.`
}
