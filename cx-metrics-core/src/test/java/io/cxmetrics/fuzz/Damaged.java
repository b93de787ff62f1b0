package io.cxmetrics.fuzz;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Makes damaged input of valid input: some edits one after the other, each at any place. */
final class Damaged {

  private static final int MAX_EDITS = 5;

  private Damaged() {}

  /** One of the valid inputs, damaged; a tenth of them is left as it was. */
  static Arbitrary<byte[]> of(List<byte[]> valid) {
    Arbitrary<List<Edit>> edits =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(List.of())),
            Tuple.of(9, edit(valid).list().ofMinSize(1).ofMaxSize(MAX_EDITS)));
    return Combinators.combine(Arbitraries.of(valid), edits)
        .as(
            (bytes, damage) -> {
              byte[] damaged = bytes;
              for (Edit edit : damage) {
                damaged = edit.apply(damaged);
              }
              return damaged;
            });
  }

  private static Arbitrary<Edit> edit(List<byte[]> valid) {
    return Combinators.combine(
            Arbitraries.of(EditKind.class),
            anyInt(),
            Arbitraries.integers().between(1, 24),
            anyInt(),
            Arbitraries.of(valid))
        .as(Edit::new);
  }

  private static Arbitrary<Integer> anyInt() {
    return Arbitraries.integers()
        .between(0, Integer.MAX_VALUE)
        .withDistribution(RandomDistribution.uniform());
  }

  private enum EditKind {
    FLIP_A_BIT,
    SET_A_BYTE,
    TRUNCATE,
    REMOVE,
    REPEAT,
    INSERT_OF_ANOTHER,
    CONTINUE_WITH_ANOTHER
  }

  /**
   * One edit.
   *
   * @param kind what is done
   * @param place where, modulo the length
   * @param length how many bytes it touches
   * @param value what is written, or where in the other to start
   * @param other another valid input
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Edit(EditKind kind, int place, int length, int value, byte[] other) {

    byte[] apply(byte[] bytes) {
      if (bytes.length == 0) {
        return bytes;
      }
      int at = place % bytes.length;
      int end = Math.min(bytes.length, at + length);
      int otherAt = value % Math.max(1, other.length);
      int otherEnd = Math.min(other.length, otherAt + length);
      return switch (kind) {
        case FLIP_A_BIT -> with(bytes, at, bytes[at] ^ (1 << (value & 7)));
        case SET_A_BYTE -> with(bytes, at, value);
        case TRUNCATE -> Arrays.copyOf(bytes, at);
        case REMOVE -> joined(bytes, at, bytes, end, bytes.length);
        case REPEAT -> joined(bytes, end, bytes, at, bytes.length);
        case INSERT_OF_ANOTHER ->
            joined(joined(bytes, at, other, otherAt, otherEnd), bytes, at, bytes.length);
        case CONTINUE_WITH_ANOTHER -> joined(bytes, at, other, otherAt, other.length);
      };
    }

    private static byte[] with(byte[] bytes, int at, int value) {
      byte[] changed = bytes.clone();
      changed[at] = (byte) value;
      return changed;
    }

    private static byte[] joined(byte[] head, byte[] tail, int from, int to) {
      return joined(head, head.length, tail, from, to);
    }

    private static byte[] joined(byte[] head, int headEnd, byte[] tail, int from, int to) {
      byte[] both = Arrays.copyOf(head, headEnd + to - from);
      System.arraycopy(tail, from, both, headEnd, to - from);
      return both;
    }
  }
}
