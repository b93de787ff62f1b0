package io.cxmetrics.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers why it failed: a print stream around it only knows that. */
final class Output extends FilterOutputStream {

  private @Nullable IOException failure;

  Output(OutputStream target) {
    super(target);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Whether the reader had enough, as {@code head} has: nothing to tell the user about. */
  boolean isClosedPipe() {
    return failure != null && "Broken pipe".equals(failure.getMessage());
  }

  /** Why it failed, if it says. */
  String reason() {
    return failure == null ? "" : ": " + failure.getMessage();
  }
}
