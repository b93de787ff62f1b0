package io.cxmetrics.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.cli.message.DataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.statistics.Statistics;

/** Bytes that may be a file, and what becomes of it. */
public final class Fuzz {

  private Fuzz() {}

  /** What an é is in an encoding of one byte: no UTF-8. */
  public static byte[] latin() {
    return new byte[] {(byte) 0xe9};
  }

  /** Up to so many pieces of good and of bad files, one after the other. */
  public static Arbitrary<byte[]> joined(int max, byte[][] bad, String... good) {
    List<byte[]> pieces =
        Stream.concat(Arrays.stream(good).map(text -> text.getBytes(UTF_8)), Arrays.stream(bad))
            .toList();
    return Arbitraries.of(pieces).list().ofMaxSize(max).map(Fuzz::join);
  }

  /** The pieces as one. */
  public static byte[] join(List<byte[]> pieces) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    pieces.forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  /** What is read; nothing if it is refused with a message of one line. */
  public static <T> Optional<T> unlessRefused(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (DataException e) {
      String message = String.valueOf(e.getMessage());
      assertFalse(message.isBlank());
      assertTrue(message.lines().count() == 1, message);
      return Optional.empty();
    }
  }

  /** The same of what is read from a file. */
  public static <T> Optional<T> ofFile(byte[] bytes, Function<String, T> reading)
      throws IOException {
    Path file = Files.createTempFile("fuzz", ".txt");
    try {
      Files.write(file, bytes);
      return unlessRefused(() -> reading.apply(file.toString()));
    } finally {
      Files.delete(file);
    }
  }

  /** Counts what is read and what is refused, of which there must be both. */
  public static void collect(boolean isRead) {
    Statistics.collect(isRead ? "read" : "refused");
    Statistics.coverage(
        coverage -> {
          coverage.check("read").count(count -> count > 0);
          coverage.check("refused").count(count -> count > 0);
        });
  }
}
