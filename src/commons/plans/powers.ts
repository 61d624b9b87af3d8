import { type Actor, allows, type Standing } from '../../kernel/authority.ts'
import type { Charter } from '../../kernel/charter.ts'

/** Powers beyond the slice's commands and queries. */
export const powers = {
  'plans.speakForUs': {
    who: ['member'],
    layer: 'bylaws' as const,
    title: { ko: '우리를 대신해 약속하기', en: 'Promise on behalf of the commons' },
  },
}

interface Speaker {
  charter: Charter
  actor: Actor
  standing: Standing
}

/** Whether somebody may give the commons' own word. What all decided together is that word. */
export const speaksForUs = ({ charter, actor, standing }: Speaker): boolean =>
  actor.kind === 'decision' || allows(charter.who('plans.speakForUs'), actor, standing)
