import { allows } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'

type Who = Pick<View, 'charter' | 'viewer' | 'standing'>

/** Whether the viewer plans cycles and sees everybody's orders. */
export const keepsCycles = ({ charter, viewer, standing }: Who): boolean =>
  allows(charter.who('cycles.planCycle'), viewer, standing)

/** Whether the viewer hands orders over. */
export const serves = ({ charter, viewer, standing }: Who): boolean =>
  allows(charter.who('cycles.handOver'), viewer, standing)
