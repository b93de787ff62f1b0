package io.cxmetrics.benchmarks;

import java.io.PrintStream;
import java.util.Locale;

/** Prints goals, a line each, for people or as the rows of a Markdown table. */
final class GoalTable {

  private final PrintStream out;
  private final boolean isMarkdown;

  GoalTable(PrintStream out, boolean isMarkdown) {
    this.out = out;
    this.isMarkdown = isMarkdown;
  }

  /** The lines before the first goal. */
  void begin() {
    if (isMarkdown) {
      out.println("| goal | what | asked | measured | |");
      out.println("|---|---|---|---|---|");
    }
  }

  /** A goal that is not measured. */
  void list(Goal goal) {
    print("%-28s %-86s %14s%n", goal.name(), goal.path(), asked(goal));
  }

  /** A goal and its figure. */
  void measured(Goal goal, double figure) {
    String layout = isMarkdown ? "| `%s` | %s | %s | %s | %s |%n" : "%-28s %-86s %14s %14s  %s%n";
    String verdict = goal.bound().isMetBy(figure) ? "met" : "MISSED";
    print(
        layout,
        goal.name(),
        goal.path(),
        asked(goal),
        inUnit(figure, goal),
        isMarkdown && verdict.equals("MISSED") ? "**MISSED**" : verdict);
  }

  private void print(String layout, Object... values) {
    out.printf(Locale.ROOT, layout, values);
  }

  private static String asked(Goal goal) {
    String sign = goal.bound().isLeast() ? "≥ " : "≤ ";
    return sign + inUnit(goal.bound().limit(), goal);
  }

  private static String inUnit(double value, Goal goal) {
    return goal.unit().isEmpty() ? number(value) : number(value) + " " + goal.unit();
  }

  /** Three significant digits, and no fewer than the whole number has. */
  private static String number(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
