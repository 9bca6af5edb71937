/** Asks one question at a time, and of those that come meanwhile only the last: what a slider needs. */
export interface Latest<Question> {
	ask(question: Question): void;
	/** The answer to the open question has come, or will not. */
	done(): void;
}

export function latest<Question>(send: (question: Question) => void): Latest<Question> {
	let busy = false;
	let waiting: { question: Question } | null = null;
	return {
		ask(question) {
			if (busy) {
				waiting = { question };
				return;
			}
			busy = true;
			send(question);
		},
		done() {
			const next = waiting;
			waiting = null;
			busy = next !== null;
			if (next) send(next.question);
		}
	};
}
