import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Form } from '../../ui/form.tsx'
import { action, page } from '../../ui/page.ts'
import { Row, Rows } from '../../ui/rows.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { addThing } from './add-thing.ts'
import { things } from './queries.ts'
import { words } from './words.ts'

const list = page({
  path: '/example',
  title: (view) => words[view.lang].title,
  async render(view) {
    const w = words[view.lang]
    const all = await view.ask(things, {})
    return (
      <Card title={w.title}>
        {all.length === 0 ? (
          <Empty title={w.empty}>{w.teach}</Empty>
        ) : (
          <Rows>
            {all.map((one) => (
              <Row title={one.name} />
            ))}
          </Rows>
        )}
        <Form view={view} action={view.href('/example')} submit={w.add}>
          <TextField name="name" label={w.name} maxlength={100} />
        </Form>
      </Card>
    )
  },
})

const add = action({
  path: '/example',
  again: list,
  command: addThing,
  input: (form) => ({ name: form.text('name') }),
  done: () => '/example',
})

export const pages = [list, add]
