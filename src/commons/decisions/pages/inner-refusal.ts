import { Failure } from '../../../kernel/failure.ts'

/** On a page the sentence of what stands in the way helps more than that something does. */
export async function innerRefusal<R>(done: Promise<R>): Promise<R> {
  try {
    return await done
  } catch (error) {
    const refusal = error instanceof Failure ? error.values.refusal : undefined
    if (typeof refusal !== 'string') throw error
    throw new Failure(refusal, (error as Failure).values)
  }
}
