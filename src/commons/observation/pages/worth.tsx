import { action } from '../../../ui/page.ts'
import { typedAmount } from '../../../ui/typed.ts'
import { appraiseResource } from '../appraise-resource.ts'
import { assetWords } from '../words-assets.ts'
import { editResourcePage } from './edit-resource.tsx'
import { worthUnit } from './worth-form.tsx'

export const worthPost = action({
  path: '/resources/:resource/worth',
  again: editResourcePage,
  command: appraiseResource,
  input: (form, view) => ({
    resource: view.params.resource ?? '',
    worth: typedAmount(view, form.text('worth'), worthUnit),
    unit: worthUnit,
    on: form.text('on'),
  }),
  done: ({ resource }) => `/resources/${resource}`,
  notice: (view) => assetWords[view.lang].worthSaved,
})
