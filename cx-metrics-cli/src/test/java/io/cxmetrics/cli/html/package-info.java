/** Tests of pages and charts. */
@NullMarked
package io.cxmetrics.cli.html;

import org.jspecify.annotations.NullMarked;
