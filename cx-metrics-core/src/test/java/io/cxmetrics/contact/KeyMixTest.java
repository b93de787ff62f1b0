package io.cxmetrics.contact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMixTest {

  private static KeyMix of(long... keys) {
    return KeyMix.of(ContactColumns.of(keys, new long[keys.length]));
  }

  @Test
  void bitsAreThoseThatKeysDifferIn() {
    assertEquals(new KeyMix(7, 0), of(7, 7));
    assertEquals(new KeyMix(-3, 3), of(4, -3));
    assertEquals(new KeyMix(-3, 4), of(5, 0, -3));
    assertEquals(new KeyMix(Long.MIN_VALUE, 64), of(0, Long.MAX_VALUE, Long.MIN_VALUE));
  }

  /** So each number is that of one key. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 8, 11})
  void allKeysBecomeAllNumbers(int bits) {
    KeyMix mix = new KeyMix(-5, bits);
    assertArrayEquals(
        LongStream.range(0, 1L << bits).toArray(),
        LongStream.range(-5, -5 + (1L << bits)).map(mix::mixed).sorted().toArray());
  }

  /** Keys that differ in their upper bits, or in their lower ones, alone. */
  @ParameterizedTest
  @ValueSource(longs = {1, 1L << 24, 1L << 44, 0x100000001L})
  void upperBitsDependOnAll(long step) {
    KeyMix mix = new KeyMix(Long.MIN_VALUE, Long.SIZE);
    long[] perUpperBits = new long[16];
    for (int i = 0; i < 1 << 12; i++) {
      perUpperBits[(int) (mix.mixed(i * step) >>> 60)]++;
    }
    // 256 are expected, with a standard deviation of 15.5.
    for (long keys : perUpperBits) {
      assertEquals(256, (double) keys, 5 * 15.5);
    }
  }
}
