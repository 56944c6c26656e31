Function Open1(p)
  Dim a(0) As New com.sun.star.beans.PropertyValue
  a(0).Name = "Hidden" : a(0).Value = True
  Open1 = StarDesktop.loadComponentFromURL("file:///FOLDER/demo.docx", "_blank", 0, a())
End Function
Sub Save1(d, n)
  Dim a(0) As New com.sun.star.beans.PropertyValue
  a(0).Name = "FilterName" : a(0).Value = "MS Word 2007 XML"
  d.storeToURL("file:///FOLDER/demo." & n & ".docx", a())
End Sub
Function FindP(d, s)
  e = d.Text.createEnumeration()
  Do While e.hasMoreElements()
    p = e.nextElement()
    If p.supportsService("com.sun.star.text.Paragraph") Then
      If Left(p.String, Len(s)) = s Then
        FindP = p
        Exit Function
      End If
    End If
  Loop
End Function
Sub Edit(d)
  p = FindP(d, "Officer Varga told Ms. Teller that one")
  c = d.Text.createTextCursorByRange(p.Start)
  c.gotoEndOfParagraph(True)
  c.goRight(1, True)
  c.String = ""
  p = FindP(d, "Ms. Teller handed")
  d.Text.insertControlCharacter(p.End, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  p2 = FindP(d, "Ms. Teller handed")
  c = d.Text.createTextCursorByRange(p2.End)
  c.goRight(1, False)
  d.Text.insertString(c, "A neighbor across the road filmed what followed.", False)
  p = FindP(d, "At 10:03")
  c = d.Text.createTextCursorByRange(p.End)
  c.goLeft(1, False) : c.goLeft(12, True)
  c.String = "medic"
  p = FindP(d, "Ms. Teller asked whether")
  c = d.Text.createTextCursorByRange(p.End)
  c.goRight(1, True)
  c.String = " "
End Sub
Sub Disp(d, cmd)
  u = createUnoService("com.sun.star.frame.DispatchHelper")
  u.executeDispatch(d.CurrentController.Frame, cmd, "", 0, Array())
End Sub
Sub Main
  d = Open1("") : d.RecordChanges = True : Edit(d) : Save1(d, "pending") : d.close(True)
  d = Open1("") : d.RecordChanges = True : Edit(d) : Disp(d, ".uno:AcceptAllTrackedChanges") : Save1(d, "accepted") : d.close(True)
  d = Open1("") : d.RecordChanges = True : Edit(d) : Disp(d, ".uno:RejectAllTrackedChanges") : Save1(d, "rejected") : d.close(True)
End Sub
