package io.cxmetrics.cli.message;

/**
 * The input cannot be read or used. The message is one line for the user: it names the file and,
 * where there is one, the row, the column and the value.
 */
public final class DataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DataException(String message) {
    super(message);
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
