package org.imagerepo.testkit.photo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that people send by mistake, and that aren't photos or can't be read. */
public final class NotPhotos {
  private NotPhotos() {}

  /** Their bytes by what they are. */
  public static Map<String, byte[]> all() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("empty file", new byte[0]);
    all.put("text", latin1("BMW and Mercedes are makers of cars. GIF is not mentioned."));
    all.put("HTML", latin1("<!DOCTYPE html>\n<html><body><img src='a.jpg'></body></html>"));
    all.put("SVG", latin1("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"));
    all.put("PDF", latin1("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\n"));
    all.put("HEIC", latin1("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"));
    all.put("AVIF", latin1("\0\0\0\u0018ftypavif\0\0\0\0mif1avif"));
    all.put("video", latin1("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom"));
    all.put("raw", latin1("II*\0\u0010\0\0\0CR\u0002\0\0\0\0\0"));
    all.put("zip", latin1("PK\u0003\u0004\u0014\0\0\0\0\0"));
    return all;
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
