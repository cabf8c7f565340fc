import { randomInt } from "node:crypto";
import {
  DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { type AttemptId, attemptIds, type PersonId } from "@netra/core/kernel/id";
import type { Attempt } from "@netra/core/learning/attempt";
import { attemptItem, quizItem } from "@netra/core/learning/attempt.item";
import { drawQuestions } from "@netra/core/learning/draw";
import { questionIn, rightAnswer } from "@netra/core/learning/grading";
import { progressItem } from "@netra/core/learning/progress.item";
import { standingItem } from "@netra/core/learning/standing.item";
import { type BenchAgency, standingsOf } from "./agency.ts";
import type { Material } from "./material.ts";
import type { Place } from "./place.ts";
import { type Line, milliseconds } from "./promises.ts";
import { interleaved } from "./timing.ts";

const rounds = 240;
const warmUp = 20;

/** A learner with an attempt to be answered, and a twin with the very same attempt. */
type Pair = { personId: PersonId; twinId: PersonId; attemptId: AttemptId; attempt: Attempt };

async function seatLearners(
  place: Place,
  agency: BenchAgency,
  { release, questions, owed }: Material,
) {
  const count = 1 + warmUp + rounds;
  const at = new Date().toISOString();
  const seats = standingsOf(agency.agencyId, count * 2, owed).map((standing) => ({
    ...standing,
    ...{ status: "started" as const, doneModuleIds: [], lastActiveAt: at, doneAt: undefined },
  }));
  const of = { moduleId: release.moduleId, release: release.release };
  const pairs = Array.from({ length: count }, (_, n): Pair => {
    const { personId } = seats[n]!;
    const attempt: Attempt = {
      ...{ ...of, personId, attemptId: attemptIds.mint(), passing: release.passing, issuedAt: at },
      draw: drawQuestions(questions, { count: release.passing.questionCount }, randomInt),
      ...{ stage: "open", version: 1 },
    };
    return { personId, twinId: seats[n + count]!.personId, attemptId: attempt.attemptId, attempt };
  });
  const quiz = (pair: Pair, personId: PersonId) => [
    attemptItem.toItem({ ...pair.attempt, personId }),
    quizItem.toItem({
      ...of,
      personId,
      attemptCount: 1,
      openAttemptId: pair.attemptId,
      version: 1,
    }),
    progressItem.toItem({
      ...{ ...of, personId, coverage: "", placeSeconds: 0, coveredShare: 1, isCovered: true },
      version: 1,
    }),
  ];
  await place.fill(
    pairs.flatMap((pair, n) => [
      ...[pair.personId, pair.twinId].flatMap((personId) => quiz(pair, personId)),
      // A twin differs in nothing but who it is.
      standingItem.toItem(seats[n]!),
      standingItem.toItem({ ...seats[n]!, personId: pair.twinId }),
    ]),
  );
  return pairs;
}

const answersOf = ({ attempt }: Pair, { questions }: Material) => ({
  answers: attempt.draw.map(({ questionId }) => rightAnswer(questionIn(questions, questionId))),
});

/** Notes, as text, the transactions that leave through the client while something is done. */
function watchTransactions({ client }: Place) {
  let seen: string[] | undefined;
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === "TransactWriteItemsCommand") seen?.push(JSON.stringify(args.input));
        return next(args);
      },
    { step: "serialize", name: "benchWatch", priority: "high" },
  );
  return {
    async during<T>(work: () => Promise<T>): Promise<[T, string[]]> {
      const here: string[] = [];
      seen = here;
      const answer = await work();
      seen = undefined;
      return [answer, here];
    },
    stop: () => client.middlewareStack.remove("benchWatch"),
  };
}

/** What a pass costs beside the transaction it cannot do without: the same one, sent for a twin. */
export async function measureQuiz(place: Place, agency: BenchAgency, material: Material) {
  const pairs = await seatLearners(place, agency, material);
  const visitors = await Promise.all(pairs.map(({ personId }) => place.visitor(personId)));
  const documents = DynamoDBDocumentClient.from(place.client);
  const watch = watchTransactions(place);
  const forTwins: TransactWriteCommandInput[] = [];

  async function submit(n: number) {
    const { attemptId, personId, twinId } = pairs[n]!;
    const path = `/api/learning/my/attempts/${attemptId}/answers`;
    const [answer, [sent, ...more]] = await watch.during(() =>
      visitors[n]!("PUT", path, answersOf(pairs[n]!, material)),
    );
    if (!sent || more.length > 0) throw new Error("a pass is one transaction");
    forTwins.push(JSON.parse(sent.replaceAll(personId, twinId)));
    return answer;
  }

  const first = JSON.parse(await submit(0));
  if (!first.hasPassed) throw new Error("right answers did not pass");
  const itemCount = forTwins[0]?.TransactItems?.length ?? 0;
  const times = await interleaved(
    {
      submit: (round) => submit(round + 1),
      bare: (round) => documents.send(new TransactWriteCommand(forTwins[round]!)),
    },
    { rounds, warmUp },
  );
  watch.stop();
  const line: Line = {
    what: "a quiz answered and passed",
    value: milliseconds(times.submit),
    ratio: times.submit / times.bare,
    to: "its transaction",
    most: 2,
  };
  return [
    { what: `that transaction, bare (${itemCount} items)`, value: milliseconds(times.bare) },
    line,
  ];
}
