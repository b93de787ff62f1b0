/** Tests of reading files, good ones and bad ones. */
@NullMarked
package io.cxmetrics.cli.input;

import org.jspecify.annotations.NullMarked;
