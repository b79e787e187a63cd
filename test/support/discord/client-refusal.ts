/** Thrown in a test that asks for something which Discord's own client would not let a person do. */
export class ClientRefusal extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'ClientRefusal';
  }
}
