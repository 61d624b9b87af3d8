import type { PagePart } from '../../../ui/page.ts'
export const pages: readonly PagePart[] = []
