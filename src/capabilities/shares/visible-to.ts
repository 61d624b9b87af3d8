import { allows } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'

type Viewer = Pick<View, 'charter' | 'viewer' | 'standing'>

/** Whether the viewer keeps everybody's shares. */
export const holdsShares = ({ charter, viewer, standing }: Viewer): boolean =>
  allows(charter.who('shares.holdings'), viewer, standing)

/** One's own holding, claim and certificates, and everybody's for the office. */
export const visibleAgent = (view: Viewer, agent: string): boolean =>
  view.standing.agent === agent || holdsShares(view)
