package io.cxmetrics.tally;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Encoded tallies as a foreign writer could make them; the checksum is computed on its own here.
 */
final class Forged {

  private Forged() {}

  /** Some content with the checksum that belongs to it. */
  static byte[] withChecksum(byte[] content) {
    CRC32C crc = new CRC32C();
    crc.update(content);
    return ByteBuffer.allocate(content.length + 4)
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }
}
