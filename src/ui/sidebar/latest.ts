/**
 * Asks, and passes on only the answer to the newest question. An older answer that comes late, even after the newer one, is dropped, and so
 * are all answers after `close`.
 */
export class Latest<Question, Answer> {
  private asked = 0;

  constructor(
    private readonly answer: (question: Question) => Promise<Answer>,
    private readonly got: (answer: Answer, question: Question) => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  async ask(question: Question): Promise<void> {
    const mine = ++this.asked;
    try {
      const answer = await this.answer(question);
      if (mine === this.asked) this.got(answer, question);
    } catch (error) {
      if (mine === this.asked) this.failed(error);
    }
  }

  close(): void {
    this.asked += 1;
  }
}
