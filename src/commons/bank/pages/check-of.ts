import type { PageView } from '../../../ui/page.ts'
import { uploadCheck } from '../query-upload.ts'

export type Check = Awaited<ReturnType<typeof checkOf>>

export const checkOf = (view: PageView) => view.ask(uploadCheck, { upload: view.params.upload ?? '' })
