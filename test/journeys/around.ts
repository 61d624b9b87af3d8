import type { Phone } from './phones.ts'
import type { ReadingCircle } from './reading-circle.ts'

const places = {
  home: '',
  decisions: '/decisions',
  propose: '/decisions/propose',
  'propose-choice': '/decisions/propose?kind=choice',
  'propose-election': '/decisions/propose?kind=election',
  'propose-budget': '/decisions/propose?kind=budget',
  delegation: '/decisions/delegation',
  procedure: '/charter/change?path=procedures.assembly',
  'new-procedure': '/charter/new-procedure',
  sanctions: '/sanctions',
}

/** The pages around decisions, with everything that is folded away. */
export async function lookAround(phone: Phone, circle: ReadingCircle, name: string): Promise<void> {
  for (const [what, path] of Object.entries(places)) {
    await phone.go(circle.at(path))
    await phone.keep(`${what}-${name}`)
    await phone.unfold()
  }
}
