package io.cxmetrics.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * What there is to check on a page.
 *
 * @param file the page
 * @param links the targets of its links and images
 * @param anchors the anchors of its headings, as GitHub makes them
 * @param snippets its blocks of Java
 * @param code its words in code style
 */
record MarkdownPage(
    Path file, List<String> links, Set<String> anchors, List<String> snippets, List<String> code) {

  static MarkdownPage read(Path file) throws IOException {
    return of(file, Files.readString(file));
  }

  static MarkdownPage of(Path file, String text) {
    MarkdownPage page =
        new MarkdownPage(
            file, new ArrayList<>(), new HashSet<>(), new ArrayList<>(), new ArrayList<>());
    Parser.builder().build().parse(text).accept(page.new Reader());
    return page;
  }

  private final class Reader extends AbstractVisitor {

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      links.add(image.getDestination());
      visitChildren(image);
    }

    @Override
    public void visit(Code span) {
      code.add(span.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
      if (block.getInfo().equals("java")) {
        snippets.add(block.getLiteral());
      }
    }

    @Override
    public void visit(Heading heading) {
      String anchor = anchor(textOf(heading));
      String unique = anchor;
      for (int i = 1; !anchors.add(unique); i++) {
        unique = anchor + "-" + i;
      }
      visitChildren(heading);
    }
  }

  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-');
  }

  private static String textOf(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString();
  }
}
