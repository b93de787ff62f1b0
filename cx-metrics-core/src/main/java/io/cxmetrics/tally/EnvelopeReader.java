package io.cxmetrics.tally;

import static com.google.common.base.Strings.lenientFormat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link EnvelopeWriter} wrote, and refuses everything else with the reason. */
final class EnvelopeReader {

  private static final int HEADER = EnvelopeWriter.MAGIC.length + 2;
  private static final int CHECKSUM = Integer.BYTES;

  private final byte[] bytes;
  private final int end;
  private int position = HEADER;

  EnvelopeReader(byte[] bytes, byte kind, byte version) {
    this.bytes = bytes;
    this.end = bytes.length - CHECKSUM;
    checkHeader(kind, version);
    int expected = ByteBuffer.wrap(bytes).getInt(end);
    int actual = EnvelopeWriter.checksum(bytes, end);
    if (expected != actual) {
      throw refused(
          "its checksum is %s, but that of its content is %s",
          Integer.toHexString(expected), Integer.toHexString(actual));
    }
  }

  private void checkHeader(byte kind, byte version) {
    for (int i = 0; i < EnvelopeWriter.MAGIC.length; i++) {
      if (i >= bytes.length || bytes[i] != EnvelopeWriter.MAGIC[i]) {
        throw refused("it does not start with CXM");
      }
    }
    if (end < HEADER) {
      throw refused("it ends after %s bytes, within its header or checksum", bytes.length);
    }
    if (bytes[HEADER - 2] != kind) {
      throw refused("it is of kind %s, wanted was kind %s", bytes[HEADER - 2], kind);
    }
    if (bytes[HEADER - 1] != version) {
      throw refused("it is of version %s, known is version %s", bytes[HEADER - 1], version);
    }
  }

  /** A number from 0 up, in no more bytes than it needs. */
  long unsigned() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte b = next();
      long bits = b & 0x7F;
      if (shift == 63 && bits > 1) {
        break;
      }
      value |= bits << shift;
      if (b >= 0) {
        if (b == 0 && shift > 0) {
          throw refused("the number before byte %s is longer than it needs to be", position);
        }
        return value;
      }
    }
    throw refused("the number before byte %s does not fit 64 bits", position);
  }

  /** How many items follow: at most a limit, and not more than there are bytes left. */
  int count(int max) {
    long count = unsigned();
    if (count < 0 || count > Math.min(max, end - position)) {
      throw refused("it claims %s items, of at most %s", count, Math.min(max, end - position));
    }
    return (int) count;
  }

  /** A number of either sign. */
  long signed() {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  /** ASCII text of a limited length. */
  String text(int maxLength) {
    long length = unsigned();
    if (length < 0 || length > Math.min(maxLength, end - position)) {
      throw refused("its text is %s bytes long, of at most %s", length, maxLength);
    }
    String text = new String(bytes, position, (int) length, StandardCharsets.US_ASCII);
    position += (int) length;
    return text;
  }

  /** Checks that nothing is left. */
  void end() {
    if (position != end) {
      throw refused("%s bytes follow its content", end - position);
    }
  }

  private byte next() {
    if (position == end) {
      throw refused("its content ends after %s bytes, before it is complete", end);
    }
    return bytes[position++];
  }

  private static IllegalArgumentException refused(String why, Object... values) {
    return new IllegalArgumentException("not a tally: " + lenientFormat(why, values));
  }
}
