declare module '../../kernel/database.ts' {
  interface Tables {
    example_thing: ExampleThing
  }
}

export interface ExampleThing {
  commons_id: string
  id: string
  name: string
  added_at: Date
}
