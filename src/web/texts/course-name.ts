// Name of a course as a reader sees it, with what was exchanged in it.
import { courseNamed, Fault, type Course } from "../../index.js";
import { text, wordsOf } from "./text.js";

/** The course of this id, or undefined where there is none. */
export function knownCourse(id: string): Course | undefined {
  try {
    return courseNamed(id);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return undefined;
  }
}

/** `market+border=closed` -> `Market economy with border: closed`; the id itself where no course has it. */
export function courseName(id: string): string {
  const course = knownCourse(id);
  const [, ...changes] = id.split("+");
  if (course === undefined || changes.length === 0) return course?.name ?? id;
  const answers = changes.map((change) => change.split("=").map(wordsOf).join(": ")).join(", ");
  return text("country.exchanged", { course: course.name, answers });
}

/** Whether a run of these years retells decisions on record, with nothing changed in them. */
export function isOnRecord(course: Course, years: { readonly from: number; readonly to: number }): boolean {
  return (
    "decisions" in course &&
    !course.id.includes("+") &&
    course.decisions.some(({ year }) => year >= years.from && year <= years.to)
  );
}
