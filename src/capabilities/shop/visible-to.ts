import { allows } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'

/** Whether the viewer stands at the counter. */
export const serves = ({
  charter,
  viewer,
  standing,
}: Pick<View, 'charter' | 'viewer' | 'standing'>): boolean =>
  allows(charter.who('shop.sell'), viewer, standing)
