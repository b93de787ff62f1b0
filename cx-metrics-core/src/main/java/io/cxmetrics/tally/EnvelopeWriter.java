package io.cxmetrics.tally;

import io.cxmetrics.internal.Arguments;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Writes the envelope of every encoded tally: magic, kind, version, content, checksum. */
final class EnvelopeWriter {

  static final byte[] MAGIC = {'C', 'X', 'M'};

  private byte[] bytes = new byte[64];
  private int length;

  EnvelopeWriter(byte kind, byte version) {
    for (byte b : MAGIC) {
      put(b);
    }
    put(kind);
    put(version);
  }

  /**
   * A number from 0 up, 7 bits a byte from the lowest, all but the last byte with its top bit set.
   */
  void unsigned(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
  }

  /** A number of either sign, small ones in few bytes: 0, −1, 1, −2 … as 0, 1, 2, 3 …. */
  void signed(long value) {
    unsigned((value << 1) ^ (value >> 63));
  }

  /** ASCII text, its length before it. */
  void text(String text) {
    unsigned(text.length());
    for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
      put(b);
    }
  }

  /** All bytes, with the checksum of those before it. */
  byte[] sealed() {
    int checksum = checksum(bytes, length);
    for (int shift = 24; shift >= 0; shift -= 8) {
      put((byte) (checksum >>> shift));
    }
    return Arrays.copyOf(bytes, length);
  }

  static int checksum(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  private void put(byte b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, grown(length));
    }
    bytes[length++] = b;
  }

  /** The length of the array after one that is full. */
  static int grown(int length) {
    if (length == Arguments.MAX_ARRAY_LENGTH) {
      throw new IllegalArgumentException(
          "the bytes of the tally do not fit one array of " + Arguments.MAX_ARRAY_LENGTH);
    }
    return (int) Math.min(2L * length, Arguments.MAX_ARRAY_LENGTH);
  }
}
